import { describe, expect, it } from "vitest";
import { callerKey, clientAddress } from "./clientAddress";

describe("clientAddress", () => {
  it("is the connection's where no proxy is trusted, whatever a header says", () => {
    expect(clientAddress("203.0.113.9", "198.51.100.1", 0)).toBe("203.0.113.9");
    expect(clientAddress("::ffff:203.0.113.9", undefined, 0)).toBe("203.0.113.9");
  });

  it("goes back by as many entries as there are trusted proxies, and no further", () => {
    const forged = "1.1.1.1, 198.51.100.1, 10.0.0.2";
    expect(clientAddress("10.0.0.3", forged, 1)).toBe("10.0.0.2");
    expect(clientAddress("10.0.0.3", forged, 2)).toBe("198.51.100.1");
  });

  it("is the nearest there is where the header is shorter, or holds no address", () => {
    expect(clientAddress("10.0.0.3", undefined, 2)).toBe("10.0.0.3");
    expect(clientAddress("10.0.0.3", "nonsense", 1)).toBe("10.0.0.3");
    expect(clientAddress("10.0.0.3", "nonsense, 10.0.0.2", 2)).toBe("10.0.0.2");
    expect(clientAddress(undefined, undefined, 0)).toBe("unknown");
  });
});

describe("callerKey", () => {
  it("takes the addresses of an IPv6 network for one caller", () => {
    expect(callerKey("2001:db8:0:7::1")).toBe("2001:db8:0:7");
    expect(callerKey("2001:DB8:0:0007:ffff:1:2:3")).toBe("2001:db8:0:7");
    expect(callerKey("::1")).toBe("0:0:0:0");
    expect(callerKey("203.0.113.9")).toBe("203.0.113.9");
  });
});
