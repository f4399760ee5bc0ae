/** The parts used of the platform's decoder, the same in browsers and Node. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder;

/** A decoder; throws a `TypeError` at invalid bytes, and drops a byte order mark. */
export function decoder(encoding: string): Decoder {
  return new TextDecoder(encoding, { fatal: encoding.startsWith("utf-8") || encoding.startsWith("utf-16") });
}

/** Whether the platform supports an encoding. */
export function isEncoding(label: string): boolean {
  try {
    decoder(label.toLowerCase());
    return true;
  } catch {
    return false;
  }
}

/** The encoding of a byte order mark. */
export function markedEncoding(head: Uint8Array): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

/** The encoding of text in which every other byte is 0, as in UTF-16 without a mark. */
export function zeroedEncoding(head: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  const half = head.length / 2;
  if (odd > 0.7 * half && even < 0.1 * half) return "utf-16le";
  if (even > 0.7 * half && odd < 0.1 * half) return "utf-16be";
  return undefined;
}

/** Whether bytes are valid UTF-8; a character cut off at the end is allowed. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoder("utf-8").decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
