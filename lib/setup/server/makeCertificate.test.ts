import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { X509Certificate } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { readCredential } from "@/lib/auth/server/credential";
import { makeCertificate } from "./makeCertificate";

test("a certificate is made with its key, for the owner alone, and a part to upload without it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dialgate-certificate-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "it's mine.pem");
  const now = new Date();
  const made = await makeCertificate(path, now);
  expect(made).toEqual({ ok: true, value: { path, publicPath: join(folder, "it's mine.cer") } });

  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const publicPart = await readFile(join(folder, "it's mine.cer"), "utf8");
  expect(publicPart).not.toContain("PRIVATE");
  const certificate = new X509Certificate(publicPart);
  expect(certificate.subject).toBe("CN=Dialgate");
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
  const days = (Date.parse(certificate.validTo) - now.getTime()) / (24 * 3600 * 1000);
  expect(Math.round(days)).toBe(365);

  const read = await readCredential({ ENTRA_CLIENT_CERTIFICATE_PATH: path });
  expect(read).toMatchObject({ ok: true, value: { kind: "certificate" } });

  const before = await readFile(path, "utf8");
  expect(await makeCertificate(path, now)).toMatchObject({ ok: false });
  expect(await readFile(path, "utf8")).toBe(before);
});
