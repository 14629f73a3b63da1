import { Plus, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { transitionInWords, triggerInWords, useWording } from '../canvas/words';
import { findPhase, findTransition } from '../document/phase-tree';
import { changeTransition, deleteTransition } from '../document/transition-commands';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { Button, IconButton } from '../ui/button';
import { BareSelect, SelectField } from '../ui/select-field';
import { SwitchField } from '../ui/switch-field';
import { CriterionEditor } from './criterion-editor';
import { LocalizedField } from './localized-field';
import { newCriterion } from './new-criterion';
import { phaseOptions } from './reference-options';
import { StepsEditor } from './steps-editor';
import { TriggerPicker } from './trigger-picker';

/** A way out: what makes it happen, on what condition, where it leads and what is done on the way. */
export function TransitionInspector({ id }: { id: string }) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const place = findTransition(document, id);
  if (!place) return null;
  const { transition, phase } = place;
  const change = (next: Parameters<typeof changeTransition>[2], coalesce?: string) =>
    store
      .getState()
      .run(changeTransition(store.getState().document, id, next, coalesce), { keepPlaces: 'target' in next });
  const options = phaseOptions(document, wording);
  const from = phase ? wording.text(phase.name) : t('word.anyPhase');
  const label = transition.label ?? { es: '', 'ca-valencia': '' };
  return (
    <>
      <div className="insp-head">
        <div className="row">
          <span className="xs soft ell">
            {t('inspector.exitOf')}{' '}
            {phase ? (
              <button
                type="button"
                className="linkish"
                onClick={() => store.getState().select({ kind: 'phase', id: phase.id })}
              >
                {from}
              </button>
            ) : (
              from
            )}
          </span>
          <span className="grow" />
          <IconButton
            small
            icon={Trash2}
            label={t('inspector.deleteExit')}
            onClick={() => {
              store.getState().run(deleteTransition(document, id), { keepPlaces: true });
              store.getState().select(phase ? { kind: 'phase', id: phase.id } : null);
            }}
          />
          <IconButton
            small
            icon={X}
            label={t('inspector.close')}
            onClick={() => store.getState().select(null)}
          />
        </div>
        <h2>{transitionInWords(transition, document, wording)}</h2>
      </div>
      <div className="insp-body">
        <TriggerPicker value={transition.trigger} onChange={(trigger) => change({ trigger }, 'trigger')} />
        <LocalizedField
          label={t('property.label')}
          value={label}
          onChange={(next) =>
            change({ label: next.es || next['ca-valencia'] || next.en ? next : undefined }, 'label')
          }
          help={
            transition.label
              ? undefined
              : t('inspector.labelHelp', { words: triggerInWords(transition.trigger, document, wording) })
          }
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a list with its own actions */}
        <div className="field" role="group" aria-label={t('property.target')}>
          <div className="lab">{t('property.target')}</div>
          <div className="stack-s">
            {transition.target.map((target, index) => (
              <div key={target} className="row">
                <BareSelect
                  value={target}
                  options={options}
                  label={t('property.target')}
                  onChange={(next) =>
                    change({ target: transition.target.map((old, at) => (at === index ? next : old)) })
                  }
                />
                <IconButton
                  small
                  icon={Trash2}
                  label={t('form.remove')}
                  onClick={() => change({ target: transition.target.filter((_, at) => at !== index) })}
                />
              </div>
            ))}
            {transition.target.length === 0 ? <p className="xs soft">{t('inspector.staysInside')}</p> : null}
            <SelectField
              label={transition.target.length === 0 ? t('inspector.chooseTarget') : t('inspector.alsoTarget')}
              value=""
              empty={t('inspector.choose')}
              options={options.filter((option) => !transition.target.includes(option.value))}
              onChange={(target) => change({ target: [...transition.target, target] })}
              help={transition.target.length > 0 ? t('inspector.alsoTargetHelp') : undefined}
            />
          </div>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a tree of conditions */}
        <div className="field" role="group" aria-label={t('inspector.onlyIf')}>
          <div className="lab">
            {t('inspector.onlyIf')}
            <span className="grow" />
            {transition.guard ? (
              <Button small variant="link" onClick={() => change({ guard: undefined })}>
                {t('inspector.noCondition')}
              </Button>
            ) : null}
          </div>
          {transition.guard ? (
            <CriterionEditor
              value={transition.guard}
              onChange={(guard) => change({ guard }, 'guard')}
              onRemove={undefined}
            />
          ) : (
            <Button small icon={Plus} onClick={() => change({ guard: newCriterion('compare', document) })}>
              {t('criterion.add')}
            </Button>
          )}
        </div>
        <SwitchField
          label={t('inspector.opensFile')}
          checked={transition.opensFile}
          onChange={(opensFile) => change({ opensFile })}
        />
        {transition.target.length > 0 && phase && (phase.kind === 'compound' || phase.kind === 'parallel') ? (
          <SwitchField
            label={t('inspector.withoutLeaving')}
            checked={transition.type === 'internal'}
            onChange={(on) => change({ type: on ? 'internal' : 'external' })}
          />
        ) : null}
        <StepsEditor
          label={t('inspector.onTheWay')}
          value={transition.steps}
          onChange={(steps) => change({ steps }, 'steps')}
        />
        {phase === null ? <p className="help">{t('inspector.anyPhaseHelp')}</p> : null}
        {findPhase(document, transition.target[0] ?? '') ? (
          <Button
            small
            onClick={() => store.getState().select({ kind: 'phase', id: transition.target[0] ?? '' })}
          >
            {t('inspector.goToTarget', {
              name: wording.text(findPhase(document, transition.target[0] ?? '')?.phase.name),
            })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
