import { readFile } from "node:fs/promises";

/** The one action of the build, as Next names it. */
export async function actionId(): Promise<string> {
  const manifest = JSON.parse(
    await readFile(".next/server/server-reference-manifest.json", "utf8"),
  ) as { readonly node: Readonly<Record<string, unknown>> };
  const [id] = Object.keys(manifest.node);
  if (id === undefined) throw new Error("the build has no action");
  return id;
}
