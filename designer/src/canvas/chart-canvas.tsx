import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  type Connection,
  ConnectionMode,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import '@xyflow/react/dist/base.css';
import { setEditing, useEditing } from '../editor/editing-state';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { finishRename, joinPhases } from '../editor/phase-actions';
import { useFindings } from '../problems/use-findings';
import { Banner } from '../ui/banner';
import { Loading } from '../ui/loading';
import { Bands } from './bands';
import { CanvasContext, type CanvasShared } from './canvas-context';
import { dropNodes } from './drop-nodes';
import { type FlowNode, flowEdges, flowNodes } from './flow-elements';
import { GroupFrame } from './group-frame';
import { lastViewport, rememberViewport } from './last-viewport';
import { Legend } from './legend';
import { PhaseCard } from './phase-card';
import { AnyPhaseBlock, EndingCard, HistoryMark, TriggerBlock } from './small-nodes';
import { TransitionLine } from './transition-line';
import { useCanvasKeys } from './use-canvas-keys';
import { usePlacedChart } from './use-placed-chart';
import { fitsReadably, useShowAll } from './use-show-all';
import { useWording } from './words';
import { ZoomControls } from './zoom-controls';
import './chart.css';
import './canvas.css';

const nodeTypes = {
  phase: PhaseCard,
  include: PhaseCard,
  group: GroupFrame,
  region: GroupFrame,
  ending: EndingCard,
  history: HistoryMark,
  trigger: TriggerBlock,
  anyPhase: AnyPhaseBlock,
};
const edgeTypes = { line: TransitionLine };

/** The drawing of the procedure, by mouse and by keyboard. */
export function ChartCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const also = useEditor((state) => state.alsoSelected);
  const readOnly = useEditor((state) => state.readOnly);
  const renaming = useEditing((state) => state.renaming);
  const focusNext = useEditing((state) => state.focusNext);
  const findings = useFindings((state) => state.list);
  const wording = useWording();
  const { drawing, failed } = usePlacedChart();
  const { getNode, setCenter, getViewport, setViewport } = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  const chosenPhase = selection?.kind === 'phase' ? selection.id : null;
  const chosenLine = selection?.kind === 'transition' ? selection.id : null;

  const byNode = useMemo(() => {
    const map = new Map<string, NonNullable<typeof findings>>();
    for (const finding of findings ?? []) {
      if (finding.nodeId && !finding.waiver)
        map.set(finding.nodeId, [...(map.get(finding.nodeId) ?? []), finding]);
    }
    return map;
  }, [findings]);

  const stop =
    tabStop && drawing?.chart.nodes[tabStop]
      ? tabStop
      : (chosenPhase ?? drawing?.model.graph.nodes[0]?.id ?? null);
  useEffect(() => {
    if (!drawing) return;
    const entry = selection?.kind === 'entries' ? [`entry:${selection.id}`] : [];
    const selected = new Set([...(chosenPhase ? [chosenPhase, ...also] : []), ...entry]);
    setNodes(
      flowNodes(drawing, document, wording, {
        selected,
        tabStop: stop,
        findings: (id) => byNode.get(id)?.length ?? 0,
        readOnly,
      }),
    );
  }, [drawing, document, wording, chosenPhase, also, selection, stop, byNode, readOnly]);
  const edges = useMemo(() => (drawing ? flowEdges(drawing, chosenLine) : []), [drawing, chosenLine]);

  const focus = useCallback(
    (id: string) => {
      setTabStop(id);
      requestAnimationFrame(() => {
        const card = frame.current?.querySelector<HTMLElement>(
          `.react-flow__node[data-id="${CSS.escape(id)}"]`,
        );
        card?.focus({ preventScroll: true });
        const node = getNode(id);
        const box = card?.getBoundingClientRect();
        const view = frame.current?.getBoundingClientRect();
        if (!node || !box || !view) return;
        const outside =
          box.left < view.left || box.right > view.right || box.top < view.top || box.bottom > view.bottom;
        const rect = store.getState().picture.phases[id];
        if (outside && rect) {
          void setCenter(rect.x + (rect.width ?? 0) / 2, rect.y + (rect.height ?? 0) / 2, {
            zoom: getViewport().zoom,
          });
        }
      });
    },
    [getNode, setCenter, getViewport, store],
  );

  const showAll = useShowAll();
  const first = useRef(true);
  const [roomy, setRoomy] = useState(false);
  useEffect(() => {
    if (!drawing || !first.current || nodes.length === 0) return;
    first.current = false;
    requestAnimationFrame(() => {
      const last = lastViewport(document.id);
      void (last ? setViewport(last) : showAll());
      const { bounds } = store.getState().picture;
      const room = frame.current?.getBoundingClientRect();
      setRoomy(Boolean(bounds && room && fitsReadably(bounds, room)));
    });
  }, [drawing, nodes, showAll, setViewport, store, document.id]);

  useEffect(() => {
    if (!focusNext || !drawing?.chart.nodes[focusNext] || !nodes.some((node) => node.id === focusNext))
      return;
    setEditing({ focusNext: null });
    if (
      renaming?.where === 'drawing' ||
      frame.current?.contains(window.document.activeElement) ||
      window.document.activeElement === window.document.body
    ) {
      if (renaming?.id !== focusNext) focus(focusNext);
    }
  }, [focusNext, drawing, nodes, renaming, focus]);

  const open = (id: string) => {
    if (id.startsWith('entry:')) {
      const trigger = drawing?.model.triggers[id];
      if (trigger)
        store
          .getState()
          .select(
            trigger.sensor ? { kind: 'sensors', id: trigger.sensor } : { kind: 'entries', id: trigger.entry },
          );
    } else if (id.startsWith('any:')) store.getState().select({ kind: 'transition', id: id.slice(4) });
    else store.getState().select({ kind: 'phase', id });
  };
  const onNodeClick = (event: MouseEvent, node: FlowNode) => {
    setTabStop(node.id);
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!more || !chosenPhase || node.id.includes(':')) return open(node.id);
    const set = new Set(also);
    if (set.has(node.id)) set.delete(node.id);
    else set.add(node.id);
    store.getState().select(
      selection,
      [...set].filter((id) => id !== chosenPhase),
    );
  };
  const onKeyDown = useCanvasKeys({ chart: drawing?.chart ?? null, focus, open, readOnly });

  const shared = useMemo(
    (): CanvasShared => ({
      renaming: renaming?.where === 'drawing' ? renaming.id : null,
      startRenaming: (id) => setEditing({ renaming: { id, where: 'drawing' } }),
      finishRenaming: (name) => renaming && finishRename(store, renaming.id, name),
      findingsOf: (id) => byNode.get(id) ?? [],
      selectTransition: (id) => {
        if (!id.startsWith('exit:')) store.getState().select({ kind: 'transition', id });
        else store.getState().select({ kind: 'phase', id: id.split(':')[1] ?? '' });
      },
      tabStop: stop,
    }),
    [renaming, byNode, store, stop],
  );

  return (
    <CanvasContext value={shared}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the cards, which are buttons */}
      <div className="canvas" ref={frame} onKeyDown={onKeyDown}>
        {failed ? (
          <div className="canvas-note">
            <Banner tone="late" title={wording.t('canvas.layoutFailed')} role="alert">
              <p>{wording.t('canvas.layoutFailedText')}</p>
            </Banner>
          </div>
        ) : null}
        {drawing ? null : <Loading label={wording.t('canvas.drawing')} />}
        <ReactFlow<FlowNode, (typeof edges)[number]>
          className={drawing ? '' : 'waiting'}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={(changes: NodeChange<FlowNode>[]) =>
            setNodes((old) =>
              applyNodeChanges(
                changes.filter((change) => change.type === 'position' || change.type === 'dimensions'),
                old,
              ),
            )
          }
          onNodeClick={onNodeClick}
          onNodeDoubleClick={(_, node) =>
            !readOnly && !node.id.includes(':') && setEditing({ renaming: { id: node.id, where: 'drawing' } })
          }
          onNodeDragStop={(_, node, dragged) => dropNodes(store, node.id, dragged)}
          onConnect={({ source, target }: Connection) => joinPhases(store, source, target)}
          onMoveEnd={(_, viewport) => rememberViewport(document.id, viewport)}
          onPaneClick={() => store.getState().select(null)}
          connectionMode={ConnectionMode.Loose}
          elevateNodesOnSelect={false}
          elevateEdgesOnSelect={false}
          nodesConnectable={!readOnly}
          nodeDragThreshold={4}
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          minZoom={0.2}
          maxZoom={2}
          onlyRenderVisibleElements={nodes.length > 120}
          proOptions={{ hideAttribution: false }}
          aria-label={wording.t('canvas.label')}
        >
          <Background variant={BackgroundVariant.Dots} gap={16} size={1.4} />
          {drawing ? <Bands chart={drawing.chart} procedure={document} wording={wording} /> : null}
        </ReactFlow>
        <div className="canvas-tools">
          <Legend roomy={roomy} />
          <ZoomControls />
        </div>
      </div>
    </CanvasContext>
  );
}
