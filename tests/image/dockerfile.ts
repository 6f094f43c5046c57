/** One line of a Dockerfile. */
export interface Instruction {
  readonly name: string;
  /** Options such as `--from=build`, without the dashes. */
  readonly options: Readonly<Record<string, string>>;
  /** What follows them: a text, as it stands there. */
  readonly text: string;
}

/** One stage, from its FROM to the next. */
export interface Stage {
  readonly base: string;
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** Reads a Dockerfile, as far as ours goes; anything else in it is a mistake, or a reason to extend this. */
export function readDockerfile(text: string): readonly Stage[] {
  const stages: Stage[] = [];
  let instructions: Instruction[] = [];
  for (const instruction of instructionsOf(text)) {
    if (instruction.name === "FROM") {
      const from = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(instruction.text);
      if (from?.[1] === undefined) throw new Error(`FROM ${instruction.text} is not understood`);
      instructions = [];
      stages.push({ base: from[1], name: from[2], instructions });
    } else {
      if (stages.length === 0) throw new Error(`${instruction.name} stands before FROM`);
      instructions.push(instruction);
    }
  }
  return stages;
}

function instructionsOf(text: string): Instruction[] {
  const lines = text.split("\n").filter((line) => !/^\s*(#|$)/.test(line));
  const whole = lines.join("\n").replace(/\\\n\s*/g, " ");
  return whole.split("\n").map((line) => {
    const [, name, rest] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name === undefined || rest === undefined) throw new Error(`"${line}" is not understood`);
    const [options] = /^(--\S+\s+)*/.exec(rest) ?? [""];
    return {
      name: name.toUpperCase(),
      options: Object.fromEntries(options.trim().split(/\s+/).filter(Boolean).map(option)),
      text: rest.slice(options.length).trim(),
    };
  });
}

function option(text: string): [string, string] {
  const [name = "", ...value] = text.slice("--".length).split("=");
  return [name, value.join("=")];
}

/** The instructions of a name, in their order. */
export function all({ instructions }: Stage, name: string): readonly Instruction[] {
  return instructions.filter((each) => each.name === name);
}

/** The last instruction of a name, which is the one that holds. */
export function last(stage: Stage, name: string): Instruction {
  const found = all(stage, name).at(-1);
  if (found === undefined) throw new Error(`the image has no ${name}`);
  return found;
}

/** A command as a list of words, in which it must be written: a text would be run by a shell. */
export function words(text: string): readonly [string, ...string[]] {
  const list: unknown = JSON.parse(text.replace(/^CMD\s+/, ""));
  const isWords = Array.isArray(list) && list.every((word) => typeof word === "string");
  const [program, ...args] = isWords ? list : []; // checked just now
  if (program === undefined) throw new Error(`${text} is no list of words`);
  return [program, ...args];
}

/** The variables that a stage sets. */
export function variables(stage: Stage): Readonly<Record<string, string>> {
  const set = all(stage, "ENV").flatMap(({ text }) => text.split(/\s+/));
  return Object.fromEntries(set.map((each) => option(`--${each}`)));
}
