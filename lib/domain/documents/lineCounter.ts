/** Gives the line of a place in the text; places must be asked for in order. */
export function lineCounter(text: string): (place: number) => number {
  const ends = /\r\n|\r|\n/g;
  let line = 1;
  let next = ends.exec(text);
  return (place) => {
    while (next !== null && next.index + next[0].length <= place) {
      line++;
      next = ends.exec(text);
    }
    return line;
  };
}
