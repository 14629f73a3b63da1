import { ArrowRight, Repeat2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stageNumber } from '../canvas/flow-elements';
import { triggerIcons } from '../canvas/turn-icon';
import { transitionInWords, triggerInWords, useWording } from '../canvas/words';
import { findPhase, listTransitions, stageOf } from '../document/phase-tree';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { stepInWords } from '../inspector/steps-editor';
import { Chip } from '../ui/chip';
import { Icon } from '../ui/icon';

/** Every way out in one table: from, what makes it happen, the condition, where to, what is done. */
export function TransitionsTable() {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const rows = listTransitions(document).map((place) => {
    const { transition, phase } = place;
    const from = phase ? findPhase(document, phase.id) : undefined;
    return {
      id: transition.id,
      from: phase ? wording.text(phase.name) : t('word.anyPhase'),
      fromId: phase?.id ?? null,
      stage: from ? stageOf(from) : null,
      words: transitionInWords(transition, document, wording),
      trigger: triggerInWords(transition.trigger, document, wording),
      kind: transition.trigger.kind,
      guarded: transition.guard !== undefined,
      to: transition.target.map((id) => wording.text(findPhase(document, id)?.phase.name) || id),
      steps: transition.steps.map((step) => stepInWords(step, document, wording)),
    };
  });
  const shown = rows.filter(
    (row) =>
      !wanted ||
      [row.from, row.words, row.trigger, ...row.to, ...row.steps]
        .join(' ')
        .toLocaleLowerCase()
        .includes(wanted),
  );
  return (
    <div className="table-view" data-panel>
      <div className="row table-head">
        <h2 className="t grow">{t('table.title', { count: rows.length })}</h2>
        <input
          className="in s"
          type="search"
          data-search
          value={search}
          placeholder={t('table.search')}
          aria-label={t('table.search')}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <div className="card flush">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('table.from')}</th>
              <th scope="col">{t('table.words')}</th>
              <th scope="col">{t('table.trigger')}</th>
              <th scope="col">{t('table.condition')}</th>
              <th scope="col">{t('table.to')}</th>
              <th scope="col">{t('table.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const chosen = selection?.kind === 'transition' && selection.id === row.id;
              return (
                <tr key={row.id} className={chosen ? 'sel' : ''}>
                  <td>
                    {row.fromId ? (
                      <button
                        type="button"
                        className="linkish"
                        onClick={() =>
                          row.fromId && store.getState().select({ kind: 'phase', id: row.fromId })
                        }
                      >
                        {row.from}
                      </button>
                    ) : (
                      row.from
                    )}
                    {row.stage ? (
                      <div>
                        <span className={`dot st${stageNumber(row.stage)}`} aria-hidden />{' '}
                        <span className="xs soft">{t(`stage.${row.stage}`)}</span>
                      </div>
                    ) : null}
                  </td>
                  <td>
                    <button
                      type="button"
                      className="linkish b"
                      aria-current={chosen || undefined}
                      onClick={() => store.getState().select({ kind: 'transition', id: row.id })}
                    >
                      {row.words}
                    </button>
                  </td>
                  <td>
                    <span className="row xs">
                      <Icon of={triggerIcons[row.kind]} />
                      {row.trigger}
                    </span>
                  </td>
                  <td>
                    {row.guarded ? (
                      <Chip tone="info">{t('table.guarded')}</Chip>
                    ) : (
                      <span className="faint xs">{t('table.always')}</span>
                    )}
                  </td>
                  <td>
                    <span className="row xs">
                      <Icon of={row.to.length > 0 ? ArrowRight : Repeat2} />
                      {row.to.join(', ') || t('inspector.staysInside')}
                    </span>
                  </td>
                  <td className="xs soft">{row.steps.join(' · ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {shown.length === 0 ? <p className="outline-empty soft">{t('table.nothing')}</p> : null}
      </div>
    </div>
  );
}
