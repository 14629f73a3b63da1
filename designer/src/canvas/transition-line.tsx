import {
  type Edge,
  EdgeLabelRenderer,
  type EdgeProps,
  getSmoothStepPath,
  useInternalNode,
} from '@xyflow/react';
import { memo } from 'react';
import { Icon } from '../ui/icon';
import type { LineWords } from './build-graph';
import { useCanvas } from './canvas-context';
import type { PlacedLine } from './layout/chart-graph';
import type { Point } from './layout/geometry';
import { arrowHead, linePath } from './line-path';
import { triggerIcons } from './turn-icon';

export type LineEdge = Edge<
  {
    line: PlacedLine;
    words: LineWords | null;
    chosen: boolean;
    arrow: boolean;
    /** Where its ends were when it was drawn: while one is dragged away, the line follows simply. */
    ends: { source: Point; target: Point };
  },
  'line'
>;

/** A way out of a phase: drawn where the layout put it, its words on opaque paper. */
export const TransitionLine = memo(function TransitionLine(props: EdgeProps<LineEdge>) {
  const { data, source, target } = props;
  const { selectTransition } = useCanvas();
  const from = useInternalNode(source)?.internals.positionAbsolute;
  const to = useInternalNode(target)?.internals.positionAbsolute;
  if (!data) return null;
  const { line, words, chosen, arrow, ends } = data;
  const moving = away(from, ends.source) || away(to, ends.target);
  const [loosePath, looseX, looseY] = moving ? getSmoothStepPath(props) : ['', 0, 0];
  const label = moving ? { x: looseX, y: looseY } : line.label;
  const [transition] = words?.transitions ?? [];
  return (
    <>
      <path
        className={`e ${chosen ? 'on' : ''} ${moving ? 'off' : ''}`}
        d={moving ? loosePath : linePath(line.points, arrow)}
      />
      {arrow && !moving ? <path className={`ah ${chosen ? 'on' : ''}`} d={arrowHead(line.points)} /> : null}
      {words && label ? (
        <EdgeLabelRenderer>
          <button
            type="button"
            tabIndex={-1}
            className={`el nodrag nopan ${chosen ? 'on' : ''}`}
            style={{ left: label.x, top: label.y, width: words.width, minHeight: words.height }}
            onClick={() => transition && selectTransition(transition)}
          >
            <Icon of={triggerIcons[words.trigger]} size={14} />
            <span>
              {words.lines.map((one) => (
                <span key={one} className="row-of-words">
                  {one}{' '}
                </span>
              ))}
            </span>
          </button>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
});

function away(now: Point | undefined, drawn: Point): boolean {
  return now !== undefined && (Math.abs(now.x - drawn.x) > 1 || Math.abs(now.y - drawn.y) > 1);
}
