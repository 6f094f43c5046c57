import { describe, expect, it } from "vitest";
import { lockName, sessionIn, sessionToJoin, type TabSession } from "./tabSession";

const ADELE: TabSession = {
  tenantId: "tenant",
  accountId: "adele.tenant",
  since: 2_000,
  userName: "adele@contoso.example",
};
const DIEGO = { ...ADELE, accountId: "diego.tenant", userName: "diego@contoso.example" };
const NEVER = () => 0;

function joined(
  sessions: readonly TabSession[],
  signedOutAt: (accountId: string) => number = NEVER,
): string | undefined {
  const locks = ["dialgate.run:tenant", ...sessions.map(lockName)];
  return sessionToJoin(locks, "tenant", signedOutAt)?.userName;
}

describe("what tabs tell each other", () => {
  it("comes back from the name of a lock, and from no other lock", () => {
    expect(sessionIn(lockName(ADELE))).toEqual(ADELE);
    expect(sessionIn("dialgate.run:tenant")).toBeNull();
    expect(sessionIn("dialgate.session")).toBeNull();
  });

  it("is joined where there is one, in however many tabs", () => {
    expect(joined([])).toBeUndefined();
    expect(joined([ADELE])).toBe("adele@contoso.example");
    expect(joined([ADELE, { ...ADELE, since: 3_000 }])).toBe("adele@contoso.example");
  });

  it("is joined in its tenant alone", () => {
    expect(joined([{ ...ADELE, tenantId: "other" }])).toBeUndefined();
  });

  it("is not chosen between two accounts", () => {
    expect(joined([ADELE, DIEGO])).toBeUndefined();
  });

  it("is over where the account signed out since, and not where it signed in again", () => {
    const outAt = (at: number) => (accountId: string) => (accountId === ADELE.accountId ? at : 0);
    expect(joined([ADELE], outAt(2_500))).toBeUndefined();
    expect(joined([ADELE], outAt(1_500))).toBe("adele@contoso.example");
    expect(joined([ADELE, DIEGO], outAt(2_500))).toBe("diego@contoso.example");
  });
});
