import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Tenant } from "../../emulator/client";

/** Signs with keys that are not the authority's, or not as it does: what an attacker can make. */
export class Forger {
  private readonly own: KeyObject = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

  private constructor(
    /** A token that is good in everything, in its three parts. */
    private readonly good: string,
    private readonly keys: { readonly keys: readonly object[] },
  ) {}

  static async of(tenant: Tenant): Promise<Forger> {
    const url = `${tenant.info.graph}/${tenant.info.id}/discovery/v2.0/keys`;
    const keys = (await (await fetch(url)).json()) as { readonly keys: readonly object[] };
    return new Forger(await tenant.token({ person: "admin", api: true }), keys);
  }

  /** Its claims, changed, under its own signature. */
  tampered(claims: object): string {
    const [head = "", , signature = ""] = this.good.split(".");
    return [head, part({ ...this.claims, ...claims }), signature].join(".");
  }

  unsigned(alg: string): string {
    return `${part({ ...this.header, alg })}.${part(this.claims)}.`;
  }

  /** HS256, with what everybody can read of the authority's key as the secret. */
  byPublicKey(): string {
    const text = `${part({ ...this.header, alg: "HS256" })}.${part(this.claims)}`;
    const secret = JSON.stringify(this.keys.keys[0]);
    return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
  }

  /** RS256, with a key of the forger's own. */
  byOwnKey(header: object): string {
    const text = `${part({ ...this.header, ...header })}.${part(this.claims)}`;
    return `${text}.${sign("sha256", Buffer.from(text), this.own).toString("base64url")}`;
  }

  /** The forger's public key, to be offered in the header. */
  get jwk(): object {
    const { n, e } = this.own.export({ format: "jwk" });
    return { kty: "RSA", n, e };
  }

  private get header(): object {
    return read(this.good.split(".")[0]);
  }

  private get claims(): object {
    return read(this.good.split(".")[1]);
  }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function read(text: string | undefined): object {
  return JSON.parse(Buffer.from(text ?? "", "base64url").toString("utf8")) as object;
}
