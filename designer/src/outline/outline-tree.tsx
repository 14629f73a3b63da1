import {
  ArrowRightLeft,
  ChevronDown,
  ChevronRight,
  CircleDot,
  Columns2,
  Ellipsis,
  Flag,
  Link2,
  PencilLine,
  Plus,
  Radar,
  Rows2,
  Trash2,
  Workflow,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../app/typing';
import { turnOf } from '../canvas/phase-facts';
import { endingLook } from '../canvas/small-nodes';
import { turnIcons } from '../canvas/turn-icon';
import { movePhase } from '../document/phase-commands';
import { findPhase } from '../document/phase-tree';
import { setEditing, useEditing } from '../editor/editing-state';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { addPhaseAfter, addPhaseInside, deleteChosen, finishRename } from '../editor/phase-actions';
import { useLanguage } from '../i18n';
import { type Finding, useFindings } from '../problems/use-findings';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { type OutlineRow, outlineRows, visibleRows } from './outline-rows';

function iconOf(row: OutlineRow) {
  if (row.kind === 'doors') return Radar;
  if (row.kind === 'door') return row.door?.sensor ? Radar : CircleDot;
  if (row.kind === 'stage') return Flag;
  if (row.phase?.kind === 'final') return endingLook(row.phase).icon;
  if (row.phase?.kind === 'parallel') return Columns2;
  if (row.phase?.kind === 'compound') return Rows2;
  if (row.phase?.kind === 'include') return Workflow;
  return row.phase ? turnIcons[turnOf(row.phase)] : Flag;
}

/** The phases as a tree that does everything the drawing does, with the keyboard alone. */
export function OutlineTree({ search }: { search: string }) {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const readOnly = useEditor((state) => state.readOnly);
  const renaming = useEditing((state) => state.renaming);
  const findings = useFindings((state) => state.list);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  /** Only the row under the pointer and the current one carry a menu: a long tree stays light. */
  const [hovered, setHovered] = useState<string | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const tree = useRef<HTMLUListElement>(null);

  const nameOf = (row: OutlineRow): string => {
    if (row.kind === 'doors') return t('outline.doors');
    if (row.kind === 'stage') return t(`stage.${row.stage}`);
    if (row.door) {
      const sensor = document.sensors.find(({ id }) => id === row.door?.sensor);
      const entry = document.entries.find(({ id }) => id === row.door?.entry);
      return text(sensor?.name ?? entry?.name);
    }
    return text(row.phase?.name) || t('canvas.unnamed');
  };
  const wanted = search.trim().toLocaleLowerCase();
  const rows = useMemo(() => outlineRows(document), [document]);
  const byNode = useMemo(() => {
    const map = new Map<string, Finding[]>();
    for (const finding of findings ?? []) {
      if (!finding.nodeId || finding.waiver) continue;
      map.set(finding.nodeId, [...(map.get(finding.nodeId) ?? []), finding]);
    }
    return map;
  }, [findings]);
  const shown = visibleRows(
    rows,
    folded,
    wanted ? (row) => nameOf(row).toLocaleLowerCase().includes(wanted) : null,
  );
  const isSelected = (row: OutlineRow) =>
    row.phase
      ? selection?.kind === 'phase' && selection.id === row.phase.id
      : row.door
        ? (selection?.kind === 'sensors' && selection.id === row.door.sensor) ||
          (selection?.kind === 'entries' && selection.id === row.door.entry)
        : false;
  const current = shown.find((row) => row.key === active) ?? shown.find(isSelected) ?? shown[0];

  const focus = (row: OutlineRow | undefined) => {
    if (!row) return;
    setActive(row.key);
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus(),
    );
  };
  const open = (row: OutlineRow) => {
    if (row.phase) store.getState().select({ kind: 'phase', id: row.phase.id });
    else if (row.door?.sensor) store.getState().select({ kind: 'sensors', id: row.door.sensor });
    else if (row.door) store.getState().select({ kind: 'entries', id: row.door.entry });
  };
  const fold = (row: OutlineRow, away: boolean) => {
    const next = new Set(folded);
    if (away) next.add(row.key);
    else next.delete(row.key);
    setFolded(next);
  };
  const reorder = (row: OutlineRow, by: -1 | 1) => {
    const place = row.phase && findPhase(document, row.phase.id);
    if (!place) return;
    const to = place.index + by;
    if (to < 0 || to >= place.siblings.length) return;
    store.getState().run(movePhase(document, place.phase.id, place.ancestors.at(-1)?.id ?? null, to));
    focus(row);
  };

  const focusNext = useEditing((state) => state.focusNext);
  useEffect(() => {
    if (!focusNext || !tree.current?.contains(window.document.activeElement)) return;
    const row = rows.find((one) => one.key === focusNext);
    if (row && renaming?.id !== focusNext) {
      setEditing({ focusNext: null });
      setActive(row.key);
      requestAnimationFrame(() =>
        tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus(),
      );
    }
  }, [focusNext, rows, renaming]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event) || !current) return;
    const at = shown.indexOf(current);
    const phase = current.phase;
    const unfold = () =>
      current.hasChildren && folded.has(current.key)
        ? fold(current, false)
        : focus(shown.find((row) => row.parent === current.key));
    const foldUp = () =>
      current.hasChildren && !folded.has(current.key)
        ? fold(current, true)
        : focus(shown.find((row) => row.key === current.parent));
    const moves = new Map<string, () => void>([
      ['ArrowDown', () => focus(shown[at + 1])],
      ['ArrowUp', () => focus(shown[at - 1])],
      ['Home', () => focus(shown[0])],
      ['End', () => focus(shown.at(-1))],
      ['ArrowRight', unfold],
      ['ArrowLeft', foldUp],
      ['Enter', () => open(current)],
      [' ', () => open(current)],
    ]);
    const edits = new Map<string, () => void>(
      phase && !readOnly
        ? [
            ['f2', () => setEditing({ renaming: { id: phase.id, where: 'outline' } })],
            ['delete', () => deleteChosen(store, [phase.id])],
            ['n', () => addPhaseAfter(store, phase.id, 'outline')],
            ['l', () => setEditing({ joining: phase.id })],
          ]
        : [],
    );
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      if (!readOnly) reorder(current, event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    if (event.key === 'F10' && event.shiftKey) {
      event.preventDefault();
      tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(current.key)}"] .tr-menu`)?.click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = moves.get(event.key) ?? edits.get(event.key.toLowerCase());
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    } else if (event.key.length === 1) {
      const now = event.timeStamp;
      typed.current = {
        text: (now - typed.current.at < 700 ? typed.current.text : '') + event.key.toLocaleLowerCase(),
        at: now,
      };
      focus(
        [...shown.slice(at + 1), ...shown.slice(0, at + 1)].find((row) =>
          nameOf(row).toLocaleLowerCase().startsWith(typed.current.text),
        ),
      );
    }
  };

  if (shown.length === 0) return <p className="outline-empty xs soft">{t('outline.nothing', { search })}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the tree pattern of ARIA on a list
    <ul role="tree" className="tree" aria-label={t('outline.label')} ref={tree} onKeyDown={onKeyDown}>
      {shown.map((row) => {
        const open_ = row.hasChildren ? !folded.has(row.key) : undefined;
        const here = byNode.get(row.phase?.id ?? '') ?? [];
        const blocks = here.some((finding) => finding.severity === 'error');
        const phase = row.phase;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its items
          <li
            key={row.key}
            role="treeitem"
            data-key={row.key}
            aria-level={row.level}
            aria-expanded={open_}
            aria-selected={isSelected(row)}
            tabIndex={row === current ? 0 : -1}
            onFocus={() => setActive(row.key)}
            onMouseEnter={() => setHovered(row.key)}
            className={`tr l${row.level} ${isSelected(row) ? 'sel' : ''} ${row.level === 1 ? 'head' : ''}`}
            onClick={() => {
              setActive(row.key);
              if (row.phase || row.door) open(row);
              else fold(row, open_ === true);
            }}
            onDoubleClick={() =>
              phase && !readOnly && setEditing({ renaming: { id: phase.id, where: 'outline' } })
            }
          >
            {row.hasChildren ? (
              // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a place to click; with keys it is ← and →
              <span
                className="fold"
                onClick={(event) => {
                  event.stopPropagation();
                  fold(row, open_ === true);
                }}
              >
                <Icon of={open_ ? ChevronDown : ChevronRight} />
              </span>
            ) : (
              <span className="fold" />
            )}
            <span
              className={
                row.level === 1
                  ? `st${['initiation', 'instruction', 'finalisation'].indexOf(row.stage) + 1} of-stage`
                  : `of-phase ${row.phase?.kind === 'final' ? endingLook(row.phase).look : ''}`
              }
            >
              <Icon of={iconOf(row)} />
            </span>
            {phase && renaming?.where === 'outline' && renaming.id === phase.id ? (
              <OutlineName id={phase.id} name={text(phase.name)} />
            ) : (
              <span className="ell">
                {nameOf(row)}
                {row.phase?.kind === 'final' ? ` · ${t('canvas.end')}` : ''}
              </span>
            )}
            {here.length > 0 ? (
              <span
                className={`dotbad ${blocks ? '' : 'w'}`}
                title={t('canvas.toSolve', { count: here.length })}
              >
                {here.length}
              </span>
            ) : null}
            {phase && !readOnly && (row === current || hovered === row.key) ? (
              <Menu
                trigger={
                  <IconButton
                    small
                    className="tr-menu"
                    tabIndex={-1}
                    icon={Ellipsis}
                    label={t('outline.actionsOf', { name: text(phase.name) })}
                    onClick={(event) => event.stopPropagation()}
                  />
                }
                items={[
                  {
                    label: t('outline.after'),
                    icon: Plus,
                    keys: 'N',
                    onSelect: () => addPhaseAfter(store, phase.id, 'outline'),
                  },
                  ...(['simple', 'compound', 'parallel'].includes(phase.kind)
                    ? [
                        {
                          label: t('outline.inside'),
                          icon: Rows2,
                          onSelect: () => addPhaseInside(store, phase.id, 'outline'),
                        },
                        {
                          label: t('outline.join'),
                          icon: Link2,
                          keys: 'L',
                          onSelect: () => setEditing({ joining: phase.id }),
                        },
                      ]
                    : []),
                  {
                    label: t('outline.rename'),
                    icon: PencilLine,
                    keys: 'F2',
                    onSelect: () => setEditing({ renaming: { id: phase.id, where: 'outline' } }),
                  },
                  {
                    label: t('outline.reparent'),
                    icon: ArrowRightLeft,
                    onSelect: () => setEditing({ reparenting: phase.id }),
                  },
                  null,
                  {
                    label: t('outline.delete'),
                    icon: Trash2,
                    keys: 'Del',
                    danger: true,
                    onSelect: () => deleteChosen(store, [phase.id]),
                  },
                ]}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function OutlineName({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('designer');
  const store = useEditorStore();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => field.current?.select(), 0);
    return () => clearTimeout(timer);
  }, []);
  return (
    <input
      ref={field}
      className="rename"
      defaultValue={name}
      aria-label={t('canvas.nameOf')}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => finishRename(store, id, event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.closest<HTMLElement>('[role="treeitem"]')?.focus();
        else if (event.key === 'Escape') finishRename(store, id, null);
      }}
    />
  );
}
