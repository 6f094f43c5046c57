import { randomUUID } from "node:crypto";
import type { FaultWish } from "./faultSchema";

export interface Fault extends FaultWish {
  readonly id: string;
  /** Requests that matched, and those among them that were hit. */
  matches: number;
  hits: number;
}

/** The faults of one tenant. Which request is hit follows from counting alone, never from chance. */
export class FaultList {
  private faults: Fault[] = [];

  add(wish: FaultWish): Fault {
    const fault = { ...wish, id: randomUUID(), matches: 0, hits: 0 };
    this.faults.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.faults;
  }

  remove(id: string): boolean {
    const before = this.faults.length;
    this.faults = this.faults.filter((fault) => fault.id !== id);
    return this.faults.length < before;
  }

  clear(): void {
    this.faults = [];
  }

  /** The first fault that hits this request. Every matching fault counts it, hit or not. */
  strike(target: FaultWish["target"], method: string, path: string): Fault | undefined {
    const due = this.faults.filter((fault) => matches(fault, target, method, path)).filter(isDue);
    const [struck] = due;
    if (struck) struck.hits += 1;
    return struck;
  }
}

function matches(fault: Fault, target: string, method: string, path: string): boolean {
  if (fault.target !== target) return false;
  if (fault.method !== undefined && !fault.method.split("|").includes(method)) return false;
  return fault.path === undefined || new RegExp(fault.path).test(path);
}

function isDue(fault: Fault): boolean {
  fault.matches += 1;
  const counted = fault.matches - fault.skip;
  if (counted < 1 || counted % fault.every !== 0) return false;
  return fault.times === "always" || fault.hits < fault.times;
}

/** How a fault is named in the request log. */
export function faultLabel(fault: Fault): string {
  const { status, number, cut, garbage, delayMs, untrue, pages } = fault;
  const parts = [
    delayMs !== undefined && `delay ${delayMs} ms`,
    status !== undefined && `status ${status}`,
    number !== undefined && `AADSTS${number}`,
    cut !== undefined && `cut ${cut}`,
    garbage && "garbage",
    untrue !== undefined && `untrue ${untrue}`,
    pages !== undefined && `${pages} page`,
  ];
  return parts.filter(Boolean).join(", ") || "none";
}
