/**
 * The groups of nodes that lead to each other (strongly connected components, R. Tarjan 1972), each after
 * every group that it leads to.
 */
export function stronglyConnected(
  starts: readonly string[],
  next: (node: string) => readonly string[],
): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const groups: string[][] = [];
  const visit = (node: string): number => {
    const own = order.size;
    order.set(node, own);
    open.push(node);
    let low = own;
    for (const each of next(node)) {
      if (!order.has(each)) low = Math.min(low, visit(each));
      else if (open.includes(each)) low = Math.min(low, order.get(each) ?? own);
    }
    if (low === own) groups.push(open.splice(open.indexOf(node)));
    return low;
  };
  for (const start of starts) if (!order.has(start)) visit(start);
  return groups;
}
