import { centre, crosses, inflated, type Point, type Rect } from './geometry';
import { MinHeap } from './min-heap';

/** Side of a cell: lines keep at least this distance from each other. */
const CELL = 12;
const MARGIN = 4;
const COST = {
  step: 1,
  bend: 7,
  crossing: 5,
  along: 14,
  words: 26,
  foreignFrame: 1.2,
  frameEdge: 16,
  offCentre: 0.4,
};

interface GridInput {
  width: number;
  height: number;
  solid: readonly Rect[];
  frames: readonly { id: string; rect: Rect }[];
  words: readonly Rect[];
}

const directions = [
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
] as const;

interface Port {
  cell: number;
  /** The way that a line leaves the node (or, reversed, enters it). */
  direction: number;
  at: Point;
  cost: number;
}

/** Cells over the drawing, with what it costs a line to pass through each: lines are found by A*. */
export class RoutingGrid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly blocked: Uint8Array;
  private readonly words: Uint8Array;
  /** 1: a horizontal line passes; 2: a vertical one; 3: both. */
  private readonly used: Uint8Array;
  private readonly frames: readonly { id: string; rect: Rect }[];
  /** Of the search in progress, by cell and direction; valid where `seen` holds its number. */
  private readonly best: Float64Array;
  private readonly from: Int32Array;
  private readonly seen: Uint32Array;
  private search = 0;

  constructor(input: GridInput) {
    this.columns = Math.ceil(input.width / CELL) + 2 * MARGIN;
    this.rows = Math.ceil(input.height / CELL) + 2 * MARGIN;
    this.frames = input.frames;
    const cells = this.columns * this.rows;
    this.blocked = new Uint8Array(cells);
    this.words = new Uint8Array(cells);
    this.used = new Uint8Array(cells);
    this.best = new Float64Array(cells * 4);
    this.from = new Int32Array(cells * 4);
    this.seen = new Uint32Array(cells * 4);
    for (const rect of input.solid) this.paint(this.blocked, inflated(rect, 8), 1);
    for (const rect of input.words) this.addWords(rect);
  }

  private point(cell: number): Point {
    return {
      x: ((cell % this.columns) - MARGIN) * CELL,
      y: (Math.floor(cell / this.columns) - MARGIN) * CELL,
    };
  }

  private cellAt(x: number, y: number): number {
    const column = Math.min(this.columns - 1, Math.max(0, Math.round(x / CELL) + MARGIN));
    const row = Math.min(this.rows - 1, Math.max(0, Math.round(y / CELL) + MARGIN));
    return row * this.columns + column;
  }

  private paint(map: Uint8Array, rect: Rect, value: number): void {
    const from = { x: Math.ceil(rect.x / CELL) + MARGIN, y: Math.ceil(rect.y / CELL) + MARGIN };
    const to = {
      x: Math.floor((rect.x + rect.width) / CELL) + MARGIN,
      y: Math.floor((rect.y + rect.height) / CELL) + MARGIN,
    };
    for (let row = Math.max(0, from.y); row <= Math.min(this.rows - 1, to.y); row++) {
      for (let column = Math.max(0, from.x); column <= Math.min(this.columns - 1, to.x); column++) {
        map[row * this.columns + column] = value;
      }
    }
  }

  /** Words that lines should not run under. */
  addWords(rect: Rect): void {
    this.paint(this.words, inflated(rect, 5), 1);
  }

  /** Marks where a line runs, so that the next ones take another track. */
  occupy(points: readonly Point[]): void {
    points.forEach((to, index) => {
      const from = points[index - 1];
      if (!from) return;
      const horizontal = Math.abs(from.y - to.y) < Math.abs(from.x - to.x);
      const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
      for (let at = 0; at <= length; at += CELL / 2) {
        const share = length === 0 ? 0 : at / length;
        const cell = this.cellAt(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
        this.used[cell] = (this.used[cell] ?? 0) | (horizontal ? 1 : 2);
      }
    });
  }

  /** Where a line may touch a node: on its four sides, on the tracks of the grid, the middle preferred. */
  private ports(rect: Rect, sidesOnly: boolean): Port[] {
    const middle = centre(rect);
    const ports: Port[] = [];
    const add = (at: Point, direction: number, off: number) => {
      const way = directions[direction] ?? directions[0];
      const x =
        way.dx === 0
          ? at.x
          : way.dx > 0
            ? Math.ceil((at.x + 9) / CELL) * CELL
            : Math.floor((at.x - 9) / CELL) * CELL;
      const y =
        way.dy === 0
          ? at.y
          : way.dy > 0
            ? Math.ceil((at.y + 9) / CELL) * CELL
            : Math.floor((at.y - 9) / CELL) * CELL;
      const cell = this.cellAt(x, y);
      if (!this.blocked[cell]) ports.push({ cell, direction, at, cost: (off / CELL) * COST.offCentre });
    };
    const inset = Math.min(14, rect.height / 3);
    for (let y = Math.ceil((rect.y + inset) / CELL) * CELL; y <= rect.y + rect.height - inset; y += CELL) {
      add({ x: rect.x + rect.width, y }, 0, Math.abs(y - middle.y));
      add({ x: rect.x, y }, 2, Math.abs(y - middle.y));
    }
    if (sidesOnly && ports.length > 0) return ports;
    for (let x = Math.ceil((rect.x + inset) / CELL) * CELL; x <= rect.x + rect.width - inset; x += CELL) {
      add({ x, y: rect.y + rect.height }, 1, Math.abs(x - middle.x));
      add({ x, y: rect.y }, 3, Math.abs(x - middle.x));
    }
    return ports;
  }

  private enterCost(cell: number, direction: number, home: ReadonlySet<string>): number {
    let cost = COST.step;
    const used = this.used[cell] ?? 0;
    const own = direction % 2 === 0 ? 1 : 2;
    if (used & own) cost += COST.along;
    else if (used) cost += COST.crossing;
    if (this.words[cell]) cost += COST.words;
    const { x, y } = this.point(cell);
    for (const { id, rect } of this.frames) {
      if (x < rect.x - 6 || y < rect.y - 6 || x > rect.x + rect.width + 6 || y > rect.y + rect.height + 6)
        continue;
      if (!home.has(id)) cost += COST.foreignFrame;
      const onSide =
        direction % 2 === 0
          ? Math.min(Math.abs(y - rect.y), Math.abs(y - rect.y - rect.height))
          : Math.min(Math.abs(x - rect.x), Math.abs(x - rect.x - rect.width));
      if (onSide < 7) cost += COST.frameEdge;
    }
    return cost;
  }

  /**
   * The cheapest way between two nodes; frames in `home` hold one of them and may be crossed freely. With
   * `intoSide` the line enters its target from the left or the right, as endings read best.
   */
  route(source: Rect, target: Rect, home: ReadonlySet<string>, intoSide = false): Point[] {
    const goals = new Map(
      this.ports(target, intoSide).map((port) => [port.cell * 4 + ((port.direction + 2) % 4), port]),
    );
    const end = centre(target);
    const estimate = (cell: number): number => {
      const { x, y } = this.point(cell);
      const reach = Math.abs(x - end.x) - target.width / 2 + Math.abs(y - end.y) - target.height / 2;
      return (Math.max(0, reach) / CELL) * COST.step;
    };
    this.search++;
    const starts = new Map<number, Port>();
    const heap = new MinHeap();
    for (const port of this.ports(source, false)) {
      const key = port.cell * 4 + port.direction;
      const cost = port.cost + this.enterCost(port.cell, port.direction, home);
      if (!this.improves(key, cost, -1)) continue;
      starts.set(key, port);
      heap.push(key, cost + estimate(port.cell));
    }
    for (let key = heap.pop(); key !== undefined; key = heap.pop()) {
      const goal = goals.get(key);
      if (goal) return this.pathTo(key, goal, starts);
      const cell = key >> 2;
      const direction = key & 3;
      const cost = this.best[key] ?? 0;
      for (let next = 0; next < 4; next++) {
        if (next === (direction + 2) % 4) continue;
        const way = directions[next] ?? directions[0];
        const column = (cell % this.columns) + way.dx;
        const row = Math.floor(cell / this.columns) + way.dy;
        if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) continue;
        const nextCell = row * this.columns + column;
        if (this.blocked[nextCell]) continue;
        const nextKey = nextCell * 4 + next;
        const reached = goals.get(nextKey)?.cost ?? 0;
        const total =
          cost + this.enterCost(nextCell, next, home) + (next === direction ? 0 : COST.bend) + reached;
        if (this.improves(nextKey, total, key)) heap.push(nextKey, total + estimate(nextCell));
      }
    }
    return straight(source, target);
  }

  private improves(key: number, cost: number, from: number): boolean {
    if (this.seen[key] === this.search && cost >= (this.best[key] ?? 0)) return false;
    this.seen[key] = this.search;
    this.best[key] = cost;
    this.from[key] = from;
    return true;
  }

  private pathTo(key: number, goal: Port, starts: Map<number, Port>): Point[] {
    const cells: Point[] = [goal.at];
    let at = key;
    for (let before = key; before >= 0; before = this.from[before] ?? -1) {
      cells.push(this.point(before >> 2));
      at = before;
    }
    const start = starts.get(at);
    if (start) cells.push(start.at);
    return withoutStraightPoints(cells.reverse());
  }
}

/** When nothing is free (cards one over another): straight between the nearest sides. */
function straight(source: Rect, target: Rect): Point[] {
  const [a, b] = [centre(source), centre(target)];
  const down = b.y >= a.y;
  const from = { x: a.x, y: down ? source.y + source.height : source.y };
  const to = { x: b.x, y: down ? target.y : target.y + target.height };
  const middle = (from.y + to.y) / 2;
  return withoutStraightPoints([from, { x: from.x, y: middle }, { x: to.x, y: middle }, to]);
}

function withoutStraightPoints(points: Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

/** Whether a point list runs through a box; for tests of the picture. */
export function runsThrough(points: readonly Point[], rect: Rect): boolean {
  return points.some((to, index) => index > 0 && crosses(points[index - 1] ?? to, to, rect));
}
