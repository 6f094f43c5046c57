import { z } from "zod";
import { DEFAULT_TENANT_ID, EMULATOR_NAME, EMULATOR_VERSION } from "../constants";
import type { Emulator } from "../emulator";
import { faultSchema } from "../faults/faultSchema";
import { SEEDS } from "../seeds/names";
import { DEFAULT_SWITCHES, switchesSchema, type Switches } from "../tenants/switches";
import { describeTenant } from "./describe";
import { ENDPOINTS } from "./endpoints";

/** `GET /_emulator`: everything there is to know. */
export function overview(emulator: Emulator) {
  const standard = emulator.tenants.find(DEFAULT_TENANT_ID);
  return {
    name: EMULATOR_NAME,
    version: EMULATOR_VERSION,
    tenants: emulator.tenants.ids(),
    default: standard && describeTenant(emulator, standard),
    seeds: Object.entries(SEEDS).map(([name, description]) => ({ name, description })),
    switches: describeSwitches(),
    faults: z.toJSONSchema(faultSchema, { io: "input" }).properties,
    endpoints: ENDPOINTS,
  };
}

function describeSwitches() {
  const names = Object.keys(switchesSchema.shape) as (keyof Switches)[]; // zod keeps the keys
  return Object.fromEntries(
    names.map((name) => {
      const schema = switchesSchema.shape[name];
      const values = schema instanceof z.ZodEnum ? schema.options : "a number of seconds from 0";
      return [name, { description: schema.description, values, default: DEFAULT_SWITCHES[name] }];
    }),
  );
}
