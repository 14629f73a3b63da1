import { legalStages, legalSteps, type Outcome, outcomes, type Phase } from '@oficio/schemas/definition';
import { Ellipsis, Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stageNumber } from '../canvas/flow-elements';
import { useWording } from '../canvas/words';
import { randomIds } from '../document/id-source';
import { changePhaseKind, renamePhase } from '../document/phase-commands';
import { findPhase, stageOf, transitionsOf } from '../document/phase-tree';
import { addTransition, newTransition } from '../document/transition-commands';
import { setEditing } from '../editor/editing-state';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { addPhaseInside, deleteChosen } from '../editor/phase-actions';
import { Button, IconButton } from '../ui/button';
import { Chip } from '../ui/chip';
import { Menu } from '../ui/menu';
import { SelectField } from '../ui/select-field';
import { SwitchField } from '../ui/switch-field';
import { Tabs } from '../ui/tabs';
import { ContactBlock } from './contact-block';
import { ExitRows } from './exit-rows';
import { IncludeExits } from './include-exits';
import { LocalizedField } from './localized-field';
import { PhaseLetters } from './phase-letters';
import { phaseOptions } from './reference-options';
import { SedePreview } from './sede-preview';
import { StepsEditor } from './steps-editor';
import { PhaseTermField } from './term-field';
import { usePropertySetter } from './use-property';

/** Everything about a phase: what it is, its ways out, what is done, and how the person sees it. */
export function PhaseInspector({ id }: { id: string }) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const [tab, setTab] = useState('phase');
  const place = findPhase(document, id);
  const set = usePropertySetter(place?.path, place?.phase.name ?? id, 'changePhase');
  useEffect(() => {
    if (place?.phase.kind === 'final' && tab === 'exits') setTab('phase');
  }, [place, tab]);
  if (!place) return null;
  const { phase } = place;
  const stage = stageOf(place);
  const active = phase.kind !== 'history' && phase.kind !== 'include';
  const exits = transitionsOf(phase);
  const steps = active ? phase.onEntry.length + phase.onExit.length : 0;
  const addExit = () => {
    const exit = randomIds.next('exit', document);
    store
      .getState()
      .run(addTransition(document, id, newTransition(exit, [], { kind: 'always' })), { keepPlaces: true });
    store.getState().select({ kind: 'transition', id: exit });
  };
  const items = [
    { value: 'phase', label: t('inspector.tab.phase'), content: <PhaseProperties phase={phase} set={set} /> },
    ...(active && phase.kind !== 'final'
      ? [
          {
            value: 'exits',
            label: t('inspector.tab.exits'),
            count: exits.length,
            content: (
              <>
                <ExitRows phase={phase} />
                <div className="row wrap">
                  <Button small icon={Plus} onClick={() => setEditing({ joining: id })}>
                    {t('inspector.exitTo')}
                  </Button>
                  <Button small icon={Plus} onClick={addExit}>
                    {t('inspector.exitInside')}
                  </Button>
                </div>
              </>
            ),
          },
        ]
      : []),
    ...(active
      ? [
          {
            value: 'steps',
            label: t('inspector.tab.steps'),
            count: steps,
            content: (
              <>
                <StepsEditor
                  label={t('inspector.onEntry')}
                  value={phase.onEntry}
                  onChange={(next) => set('onEntry', next)}
                />
                <StepsEditor
                  label={t('inspector.onExit')}
                  value={phase.onExit}
                  onChange={(next) => set('onExit', next)}
                />
              </>
            ),
          },
          { value: 'sede', label: t('inspector.tab.sede'), content: <SedePreview phase={phase} /> },
        ]
      : []),
  ];
  return (
    <>
      <div className="insp-head">
        <div className="row">
          <Chip tone={`i${stageNumber(stage)}` as 'i1'}>{t(`stage.${stage}`)}</Chip>
          <span className="grow" />
          <Menu
            trigger={<IconButton small icon={Ellipsis} label={t('inspector.more')} />}
            items={[
              {
                label: t('outline.rename'),
                keys: 'F2',
                onSelect: () => setEditing({ renaming: { id, where: 'drawing' } }),
              },
              {
                label: t('outline.inside'),
                disabled: !['simple', 'compound', 'parallel'].includes(phase.kind),
                onSelect: () => addPhaseInside(store, id, 'drawing'),
              },
              { label: t('outline.reparent'), onSelect: () => setEditing({ reparenting: id }) },
              null,
              {
                label: t('outline.delete'),
                danger: true,
                keys: 'Del',
                onSelect: () => deleteChosen(store, [id]),
              },
            ]}
          />
          <IconButton
            small
            icon={X}
            label={t('inspector.close')}
            onClick={() => store.getState().select(null)}
          />
        </div>
        <h2>{wording.text(phase.name) || t('canvas.unnamed')}</h2>
      </div>
      <Tabs
        label={t('inspector.parts')}
        value={items.some((item) => item.value === tab) ? tab : 'phase'}
        onChange={setTab}
        items={items}
        panelClass="insp-body"
      />
    </>
  );
}

function PhaseProperties({ phase, set }: { phase: Phase; set: (property: string, value: unknown) => void }) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const name = (
    <LocalizedField
      label={t('property.name')}
      value={phase.name}
      onChange={(next) => store.getState().run(renamePhase(store.getState().document, phase.id, next))}
    />
  );
  if (phase.kind === 'history') {
    return (
      <>
        {name}
        <SelectField
          label={t('inspector.depth')}
          value={phase.depth}
          options={(['shallow', 'deep'] as const).map((depth) => ({
            value: depth,
            label: t(`inspector.depths.${depth}`),
          }))}
          onChange={(depth) => set('depth', depth)}
        />
        <SelectField
          label={t('inspector.historyTarget')}
          value={phase.target[0] ?? ''}
          empty={t('inspector.none')}
          onClear={() => set('target', [])}
          options={phaseOptions(document, wording)}
          onChange={(target) => set('target', [target])}
        />
      </>
    );
  }
  const unit = document.units.find((one) => one.id === phase.unit);
  const unitField = (
    <SelectField
      label={t('property.unit')}
      value={phase.unit ?? ''}
      empty={t('inspector.noUnit')}
      onClear={() => set('unit', undefined)}
      options={document.units.map((one) => ({ value: one.id, label: wording.text(one.name) || one.id }))}
      onChange={(next) => set('unit', next)}
    />
  );
  const stageField = (
    <SelectField
      label={t('property.stage')}
      value={phase.stage ?? ''}
      empty={t('inspector.inherited')}
      onClear={() => set('stage', undefined)}
      options={legalStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
      onChange={(stage) => set('stage', stage)}
    />
  );
  if (phase.kind === 'include') {
    return (
      <>
        {name}
        <SelectField
          label={t('inspector.include')}
          value={phase.include}
          options={document.subcharts.map((one) => ({
            value: one.id,
            label: wording.text(one.name) || one.id,
          }))}
          onChange={(next) => set('include', next)}
        />
        <IncludeExits phase={phase} set={set} />
        {stageField}
        {unitField}
      </>
    );
  }
  const legalStepField =
    phase.kind === 'final' ? null : (
      <SelectField
        label={t('property.legalStep')}
        value={phase.legalStep ?? ''}
        empty={t('inspector.none')}
        onClear={() => set('legalStep', undefined)}
        options={legalSteps.map((step) => ({ value: step, label: t(`legalStep.${step}`) }))}
        onChange={(step) => set('legalStep', step)}
      />
    );
  const inner = phase.kind === 'compound' || phase.kind === 'parallel' ? phase.phases : [];
  return (
    <>
      <SwitchField
        label={t('inspector.visible')}
        checked={phase.visibleToCitizen}
        onChange={(visible) => set('visibleToCitizen', visible)}
      />
      {name}
      <LocalizedField
        label={t('property.description')}
        multiline
        value={phase.description}
        onChange={(next) => set('description', emptyToNone(next))}
      />
      <LocalizedField
        label={t('property.resultingDocument')}
        value={phase.resultingDocument}
        onChange={(next) => set('resultingDocument', emptyToNone(next))}
      />
      {phase.kind === 'final' ? (
        <SelectField<Outcome>
          label={t('property.outcome')}
          value={phase.outcome ?? ''}
          empty={t('inspector.noOutcome')}
          onClear={() => set('outcome', undefined)}
          options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
          onChange={(outcome) => set('outcome', outcome)}
        />
      ) : (
        <PhaseTermField value={phase.term} onChange={(term) => set('term', term)} />
      )}
      {unitField}
      {phase.kind === 'final' ? null : (
        <ContactBlock own={phase.contact} unit={unit} onChange={(contact) => set('contact', contact)} />
      )}
      <PhaseLetters phase={phase} />
      {stageField}
      {legalStepField}
      <SelectField
        label={t('property.kind')}
        value={phase.kind}
        options={(['simple', 'compound', 'parallel', 'final'] as const).map((kind) => ({
          value: kind,
          label: t(`inspector.kinds.${kind}`),
        }))}
        onChange={(kind) =>
          store
            .getState()
            .run(
              (({ document: now }) => changePhaseKind(now, phase.id, kind, randomIds.next('phase', now)))(
                store.getState(),
              ),
              { keepPlaces: true },
            )
        }
        help={inner.length > 0 ? t('inspector.kindHelp') : undefined}
      />
      {phase.kind === 'compound' ? (
        <SelectField
          label={t('inspector.initial')}
          value={phase.initial ?? ''}
          empty={t('inspector.firstOne')}
          onClear={() => set('initial', undefined)}
          options={inner.map((one) => ({ value: one.id, label: wording.text(one.name) || one.id }))}
          onChange={(initial) => set('initial', initial)}
        />
      ) : null}
    </>
  );
}

/** A text with nothing in any language is no text. */
function emptyToNone<T extends { es: string; 'ca-valencia': string; en?: string | undefined }>(
  text: T,
): T | undefined {
  return text.es || text['ca-valencia'] || text.en ? text : undefined;
}
