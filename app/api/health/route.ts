/** Whether this instance is alive: for whoever starts it again when it is not. Asks nothing of anybody. */
export function GET(): Response {
  return Response.json({ alive: true });
}

export const dynamic = "force-dynamic";
