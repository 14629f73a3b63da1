import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title';
import { isTyping } from '../../app/typing';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { useLastList } from '../last-list';
import { caseQuery } from '../queries';
import type { DataNames } from '../reasons';
import { caseRoute } from './case-route';
import { ChartCard } from './chart-card';
import { ClocksCard } from './clocks-card';
import { DataCard, DocumentsCard, MessagesCard, ReasonsCard, TasksCard } from './file-cards';
import { JournalCard } from './journal-card';
import { SituationCard } from './situation-card';
import '../operate.css';

/** Everything of one case: what to do, by when, why, and what has happened. */
export function CasePage() {
  const { caseId } = caseRoute.useParams();
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { data: view } = useSuspenseQuery(caseQuery(caseId));
  const list = useLastList((state) => state.list);
  const { history } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(view.person.name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case on the same page is another place to be
  useEffect(() => heading.current?.focus({ preventScroll: true }), [caseId]);
  const names = useMemo(
    (): DataNames => new Map(view.data.map(({ field, name, type }) => [field, { name, type }])),
    [view.data],
  );
  const at = list?.caseIds.indexOf(caseId) ?? -1;
  const back = list?.href ?? '/cases';
  const onKeyDown = (event: KeyboardEvent) => {
    const inWindow = (event.target as HTMLElement).closest('[role="dialog"]');
    if (
      event.key.toLowerCase() !== 'u' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      inWindow ||
      isTyping(event)
    )
      return;
    event.preventDefault();
    history.push(back);
  };
  const task = view.tasks.find(({ status }) => status === 'open');
  const facts = [
    text(view.procedure.name),
    <b key="number">{view.number ?? view.reference}</b>,
    view.person.idMasked,
    view.person.address,
    t('case.writtenIn', { language: t(`languageName.${view.person.language}`) }),
    task ? (task.assignee ?? t('case.nobodyHasIt')) : null,
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: "U" goes back to the list from anywhere in the page
    <div className="case" onKeyDown={onKeyDown}>
      <div className="row xs back">
        <Link to={back}>
          <Icon of={ChevronLeft} />
          {list?.label ?? t('cases.title')}
        </Link>
        {list && at >= 0 ? (
          <span className="soft">{t('case.place', { at: at + 1, total: list.total })}</span>
        ) : null}
      </div>
      <header className="case-head">
        <h1 ref={heading} tabIndex={-1}>
          {view.person.name}
        </h1>
        <p className="soft facts">
          {facts.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of facts
            <span key={index}>{fact}</span>
          ))}
        </p>
      </header>
      <SituationCard view={view} />
      <div className="columns">
        <div className="stack-of-cards">
          <ClocksCard view={view} />
          <ReasonsCard view={view} names={names} />
          <ChartCard view={view} />
          <DataCard view={view} />
        </div>
        <aside className="stack-of-cards" aria-label={t('case.file')}>
          <JournalCard view={view} />
          <TasksCard view={view} />
          <DocumentsCard view={view} />
          <MessagesCard view={view} />
          <p className="xs faint">
            {t('case.opened', {
              moment: momentOf(view.openedAt, language),
              version: view.procedure.version,
              reference: view.reference,
            })}
          </p>
        </aside>
      </div>
    </div>
  );
}
