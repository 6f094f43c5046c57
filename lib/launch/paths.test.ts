import { join } from "node:path";
import { expect, test } from "vitest";
import { withAbsolutePaths } from "./paths";

test("paths of the environment hold in whatever folder the server runs", () => {
  expect(
    withAbsolutePaths({ ENTRA_CLIENT_CERTIFICATE_PATH: " keys/dialgate.pem ", PORT: "1" }),
  ).toEqual({ ENTRA_CLIENT_CERTIFICATE_PATH: join(process.cwd(), "keys/dialgate.pem"), PORT: "1" });
  const env = { ENTRA_CLIENT_ASSERTION_PATH: "/var/run/token", ENTRA_CLIENT_CERTIFICATE_PATH: "" };
  expect(withAbsolutePaths(env)).toEqual(env);
});
