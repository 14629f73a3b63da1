import type { Procedure } from '@oficio/schemas/definition';
import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  ConnectionMode,
  type NodeProps,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { Check, MapPin } from 'lucide-react';
import {
  type ComponentType,
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import '@xyflow/react/dist/base.css';
import { Bands } from '../canvas/bands';
import { CanvasContext, type CanvasShared } from '../canvas/canvas-context';
import { type FlowNode, flowEdges, flowNodes } from '../canvas/flow-elements';
import { GroupFrame } from '../canvas/group-frame';
import { PhaseCard } from '../canvas/phase-card';
import { AnyPhaseBlock, EndingCard, HistoryMark, TriggerBlock } from '../canvas/small-nodes';
import { TransitionLine } from '../canvas/transition-line';
import { useCanvasKeys } from '../canvas/use-canvas-keys';
import { usePlacedChart } from '../canvas/use-placed-chart';
import { useShowAll } from '../canvas/use-show-all';
import { useWording } from '../canvas/words';
import { ZoomControls } from '../canvas/zoom-controls';
import { EditorProvider, useEditor, useEditorStore } from '../editor/editor-context';
import { createEditorStore } from '../editor/editor-store';
import { Banner } from '../ui/banner';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { dateOfNode, isWalked, stateOfNode, type WalkedPath } from './walked-path';
import '../canvas/chart.css';
import '../canvas/canvas.css';
import './walked-chart.css';

const PathContext = createContext<WalkedPath>({ active: new Set(), visited: new Map(), taken: new Set() });

/** React Flow's type leaves `aria-label` out, though it puts it on the element. */
const named = (label: string): object => ({ 'aria-label': label });

/** A card of the drawing with how the case stands towards it. */
function walked<P extends NodeProps>(Card: ComponentType<P>) {
  return function WalkedCard(props: P) {
    const { t } = useTranslation('simulate');
    const path = use(PathContext);
    const state = stateOfNode(props.id, path);
    const date = dateOfNode(props.id, path);
    return (
      <div className={`walk ${state ?? ''}`}>
        <Card {...props} selected={false} />
        {state === 'here' ? (
          <span className="walk-mark here">
            <Icon of={MapPin} size={13} />
            {date ? t('path.hereSince', { date }) : t('path.here')}
          </span>
        ) : state === 'walked' ? (
          <span className="walk-mark">
            <Icon of={Check} size={13} />
            {date ?? <span className="vh">{t('path.walked')}</span>}
          </span>
        ) : null}
      </div>
    );
  };
}

const nodeTypes = {
  phase: walked(PhaseCard),
  include: walked(PhaseCard),
  group: GroupFrame,
  region: GroupFrame,
  ending: walked(EndingCard),
  history: HistoryMark,
  trigger: TriggerBlock,
  anyPhase: AnyPhaseBlock,
};
const edgeTypes = { line: TransitionLine };

interface WalkedChartProps {
  procedure: Procedure;
  path: WalkedPath;
  /** Name of the picture for screen readers. */
  label: string;
}

/** The drawing of a procedure, only to be looked at, with the path that a case has walked. */
export default function WalkedChart({ procedure, path, label }: WalkedChartProps) {
  const store = useMemo(
    () =>
      createEditorStore({
        document: procedure,
        saved: procedure,
        revision: 0,
        savedAt: null,
        readOnly: true,
      }),
    [procedure],
  );
  return (
    <EditorProvider value={store}>
      <PathContext value={path}>
        <ReactFlowProvider>
          <Drawn path={path} label={label} />
        </ReactFlowProvider>
      </PathContext>
    </EditorProvider>
  );
}

function Drawn({ path, label }: Pick<WalkedChartProps, 'path' | 'label'>) {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const wording = useWording();
  const { t: words } = useTranslation('simulate');
  const { drawing, failed } = usePlacedChart();
  const { setCenter, getViewport } = useReactFlow();
  const showAll = useShowAll();
  const frame = useRef<HTMLDivElement>(null);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const first = drawing?.model.graph.nodes[0]?.id ?? null;
  const stop = tabStop ?? [...path.active][0] ?? first;

  const drawn = useMemo((): FlowNode[] => {
    if (!drawing) return [];
    const found = flowNodes(drawing, document, wording, {
      selected: new Set(),
      tabStop: drawing.chart.nodes[stop ?? ''] ? stop : first,
      findings: () => 0,
      readOnly: true,
    });
    return found.map((node): FlowNode => {
      const state = stateOfNode(node.id, path);
      const own: { 'aria-label'?: string; tabIndex?: number | undefined } = { ...node.domAttributes };
      const says = [own?.['aria-label'], state ? words(`path.${state}`) : ''].filter(Boolean).join('. ');
      return { ...node, ariaRole: 'img', domAttributes: { ...own, ...named(says) } };
    });
  }, [drawing, document, wording, stop, first, path, words]);

  // React Flow measures its nodes and hands the sizes back; without them it draws no line.
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  useEffect(() => setNodes(drawn), [drawn]);

  const edges = useMemo(() => {
    if (!drawing) return [];
    return flowEdges(drawing, null).map((edge) => {
      const { data } = edge;
      if (!data) return edge;
      const entry = edge.source.startsWith('entry:');
      const on = entry ? path.visited.has(edge.target) : isWalked(data.words?.transitions ?? [], path);
      return {
        ...edge,
        className: on || path.visited.size === 0 ? 'walked' : 'not-walked',
        data: { ...data, chosen: on },
      };
    });
  }, [drawing, path]);

  // Follows the case: the view moves only when where it is cannot be seen.
  const follow = useCallback(() => {
    const [id] = path.active;
    const rect = id ? store.getState().picture.phases[id] : undefined;
    const view = frame.current;
    if (!rect || !view) return;
    const { x, y, zoom } = getViewport();
    const [width, height] = [(rect.width ?? 0) * zoom, (rect.height ?? 0) * zoom];
    const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
    const inside =
      left >= 0 && top >= 0 && left + width <= view.clientWidth && top + height <= view.clientHeight;
    if (!inside) {
      void setCenter(rect.x + (rect.width ?? 0) / 2, rect.y + (rect.height ?? 0) / 2, { zoom });
    }
  }, [path, store, getViewport, setCenter]);

  const shown = useRef(false);
  useEffect(() => {
    if (!drawing || nodes.length === 0) return;
    if (shown.current) return follow();
    shown.current = true;
    requestAnimationFrame(() => void showAll().then(follow));
  }, [drawing, nodes.length, showAll, follow]);

  const focus = useCallback((id: string) => {
    setTabStop(id);
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus(),
    );
  }, []);
  const onKeyDown = useCanvasKeys({
    chart: drawing?.chart ?? null,
    focus,
    open: () => undefined,
    readOnly: true,
  });
  const shared = useMemo(
    (): CanvasShared => ({
      renaming: null,
      startRenaming: () => undefined,
      finishRenaming: () => undefined,
      findingsOf: () => [],
      selectTransition: () => undefined,
      tabStop: stop,
    }),
    [stop],
  );

  return (
    <CanvasContext value={shared}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with parts is a group, not a set of fields */}
      <div className="canvas walked-chart" ref={frame} onKeyDown={onKeyDown} role="group" aria-label={label}>
        {failed ? (
          <div className="canvas-note">
            <Banner tone="late" title={wording.t('designer:canvas.layoutFailed')} role="alert" />
          </div>
        ) : null}
        {drawing ? null : <Loading label={wording.t('designer:canvas.drawing')} />}
        <ReactFlow<FlowNode, (typeof edges)[number]>
          className={drawing ? '' : 'waiting'}
          nodes={nodes}
          onNodesChange={(changes) =>
            setNodes((old) =>
              applyNodeChanges(
                changes.filter(({ type }) => type === 'dimensions'),
                old,
              ),
            )
          }
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          connectionMode={ConnectionMode.Loose}
          nodesConnectable={false}
          nodesDraggable={false}
          elementsSelectable={false}
          elevateNodesOnSelect={false}
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          minZoom={0.2}
          maxZoom={2}
        >
          <Background variant={BackgroundVariant.Dots} gap={16} size={1.4} />
          {drawing ? <Bands chart={drawing.chart} procedure={document} wording={wording} /> : null}
        </ReactFlow>
        <div className="canvas-tools">
          <ZoomControls />
        </div>
      </div>
    </CanvasContext>
  );
}
