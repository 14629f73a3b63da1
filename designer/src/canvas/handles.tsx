import { Handle, Position } from '@xyflow/react';

const sides = [Position.Top, Position.Right, Position.Bottom, Position.Left];

/** Four points from which a line can be pulled; with the keyboard, `L` does the same. */
export function Handles({ connectable = true }: { connectable?: boolean }) {
  return sides.map((side) => (
    <Handle key={side} id={side} type="source" position={side} isConnectableStart={connectable} />
  ));
}
