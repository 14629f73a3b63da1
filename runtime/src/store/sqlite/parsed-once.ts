/** JSON that is read again and again in the same words is parsed once. What is given is shared: nobody changes it. */

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

/** @param most texts that are remembered; the one that came first gives way. */
export function parsedOnce<Value>(most: number): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size >= most)
      for (const [oldest] of known) {
        known.delete(oldest);
        break;
      }
    const value = frozen(JSON.parse(text) as Value);
    known.set(text, value);
    return value;
  };
}
