import { build } from "./build";
import { endAll, endWhenTold } from "./children";
import { loadEnvFiles } from "./envFiles";

/** `npm run build`: for those who build on one machine and serve on others. */
endWhenTold();
try {
  loadEnvFiles("start");
  await endAll(await build(process.env));
} catch (error) {
  await endAll(1, error instanceof Error ? error.message : String(error));
}
