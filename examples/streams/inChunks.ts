/** Puts the items of a stream together in lists, so that not every single one is waited for. */
export async function* inChunks<Item>(items: AsyncIterable<Item>, length = 1000): AsyncGenerator<Item[]> {
  let chunk: Item[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < length) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}
