/** Files below this are read before anybody looks. */
const LONG = 5_000_000;

/** Tells on stderr how far a long file has been read: on one line in a terminal, every ten per cent elsewhere. */
export function progress(name: string, bytes: number): (read: number) => void {
  const { stderr } = process;
  const step = stderr.isTTY ? 1 : 10;
  let told = 0;
  return (read) => {
    const percent = Math.floor((100 * read) / bytes / step) * step;
    if (bytes < LONG || percent === told) return;
    told = percent;
    stderr.write(`${stderr.isTTY ? "\r" : ""}${name}: ${percent} % read${stderr.isTTY && percent < 100 ? "" : "\n"}`);
  };
}
