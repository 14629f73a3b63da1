import { blocksPublication, type Finding } from '@oficio/schemas/analysis';
import { Check, ChevronDown, ChevronUp, Clock, Scale, TriangleAlert, Type } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { useLanguage } from '../i18n';
import { Citation } from '../laws/citation';
import { announce } from '../ui/announce';
import { Button, IconButton } from '../ui/button';
import { Chip } from '../ui/chip';
import { fixCommand } from './fix-command';
import { nameOfPlace, placeOfFinding } from './place-of-finding';
import { useFindings } from './use-findings';
import './problems.css';

function iconOf(finding: Finding) {
  if (finding.article || finding.rule.startsWith('law')) return Scale;
  if (/text|letter|language/.test(finding.rule)) return Type;
  if (/term|deadline|loop/.test(finding.rule)) return Clock;
  return TriangleAlert;
}

/** Shown at first; nobody reads hundreds, and drawing them would take long. */
const FIRST = 60;

/** What is to be solved before publishing, alive: each with its place and, where there is one, its repair. */
export function FindingsPanel({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  const { t } = useTranslation('designer');
  const { language, text } = useLanguage();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const readOnly = useEditor((state) => state.readOnly);
  const { list, checking, failed } = useFindings();
  const [all, setAll] = useState(false);
  const open = (list ?? []).filter((finding) => !finding.waiver);
  const waived = (list?.length ?? 0) - open.length;
  const blocking = open.filter(blocksPublication).length;
  const state = failed
    ? t('problems.failed')
    : list === null || checking
      ? t('problems.checking')
      : blocking > 0
        ? t('problems.blocking', { count: blocking })
        : t('problems.nothingBlocks');

  const step = (by: 1 | -1) => {
    // The whole page: an unfolded panel is another one, in another place.
    const rows = [...window.document.querySelectorAll<HTMLElement>('.prob [data-finding]')];
    const at = rows.findIndex((row) => row.contains(window.document.activeElement));
    rows[(at + by + rows.length) % rows.length]?.focus();
  };
  const stepRef = useRef(step);
  stepRef.current = step;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      onFold(false);
      requestAnimationFrame(() => stepRef.current(event.shiftKey ? -1 : 1));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onFold]);

  const go = (finding: Finding) => store.getState().select(placeOfFinding(document, finding));
  const fix = (finding: Finding) => {
    const command = fixCommand(store.getState().document, finding);
    if (!command) return announce(t('problems.fixGone'));
    store.getState().run(command, { keepPlaces: true });
    announce(t('problems.fixed', { what: finding.fix?.label[language] ?? '' }));
  };
  const onKey = (event: KeyboardEvent, finding: Finding) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    if (event.altKey && finding.fix && !readOnly) fix(finding);
    else go(finding);
  };
  const firstFix = open.find((finding) => finding.fix && blocksPublication(finding));

  return (
    <section className="prob" aria-label={t('problems.title')} data-panel>
      <div className="prob-head">
        <h2>
          {t('problems.title')} <span className="c">{list === null ? '' : open.length}</span>
        </h2>
        <span className="grow" />
        <span className="xs soft" role="status">
          {state}
          {waived > 0 ? ` · ${t('problems.waived', { count: waived })}` : ''}
        </span>
        <IconButton
          small
          icon={folded ? ChevronUp : ChevronDown}
          label={t(folded ? 'problems.unfold' : 'problems.fold')}
          aria-expanded={!folded}
          onClick={() => onFold(!folded)}
        />
      </div>
      {folded ? null : (
        <ol className="prob-body">
          {list !== null && open.length === 0 ? (
            <li className="prob-none">
              <Chip tone="done" icon={Check}>
                {t('problems.none')}
              </Chip>
              <span className="soft xs">{t('problems.noneText')}</span>
            </li>
          ) : null}
          {open.slice(0, all ? open.length : FIRST).map((finding) => {
            const place = placeOfFinding(document, finding);
            const blocks = blocksPublication(finding);
            return (
              <li
                key={`${finding.rule} ${finding.path} ${finding.text.es}`}
                className="pr"
                data-finding
                tabIndex={-1}
                onKeyDown={(event) => onKey(event, finding)}
              >
                <Chip tone={blocks ? 'late' : 'turn'} icon={iconOf(finding)}>
                  {t(blocks ? 'problems.blocks' : 'problems.warns')}
                </Chip>
                <div className="grow">
                  <b>{finding.text[language]}</b>
                  <div className="soft">
                    {finding.article ? (
                      <>
                        <Citation of={finding.article} /> ·{' '}
                      </>
                    ) : null}
                    {t('problems.in')}{' '}
                    <button type="button" className="linkish" onClick={() => go(finding)}>
                      {nameOfPlace(document, place, text)}
                    </button>{' '}
                    <span className="faint">· {finding.rule}</span>
                  </div>
                </div>
                {finding.fix && !readOnly ? (
                  <Button
                    small
                    variant={finding === firstFix ? 'primary' : 'plain'}
                    onClick={() => fix(finding)}
                  >
                    {t('problems.fix', { what: finding.fix.label[language] })}
                  </Button>
                ) : null}
              </li>
            );
          })}
          {open.length > FIRST && !all ? (
            <li className="prob-none">
              <Button small onClick={() => setAll(true)}>
                {t('problems.showAll', { count: open.length })}
              </Button>
            </li>
          ) : null}
        </ol>
      )}
    </section>
  );
}
