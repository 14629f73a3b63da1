import type { ActivePhase } from '@oficio/schemas/definition';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { termInWords, useWording } from '../canvas/words';
import { useEditor } from '../editor/editor-context';
import { useWordsIn } from '../i18n';
import { Banner } from '../ui/banner';
import { LanguageMarks } from './localized-field';
import { useWritingLanguage } from './writing-language';

/** The phase as the person sees it in the timeline of the sede, in the language that is being written. */
export function SedePreview({ phase }: { phase: ActivePhase }) {
  const { t } = useTranslation('designer');
  const { language } = useWritingLanguage();
  const say = useWordsIn(language, 'designer');
  const wording = useWording();
  const units = useEditor((state) => state.document.units);
  if (!phase.visibleToCitizen) {
    return (
      <Banner tone="info" icon={EyeOff} title={t('sede.hidden')}>
        <p>{t('sede.hiddenText')}</p>
      </Banner>
    );
  }
  const unit = units.find((one) => one.id === phase.unit);
  const rows: [string, string][] = [
    [say('sede.term'), termInWords(phase.term, { ...wording, t: say as typeof wording.t })],
    [say('sede.unit'), unit?.name[language] ?? ''],
    [say('sede.document'), phase.resultingDocument?.[language] ?? ''],
  ];
  return (
    <div className="stack-s">
      <div className="row xs soft">
        <span className="grow">{t('sede.asSeen')}</span>
        <LanguageMarks value={phase.description ?? phase.name} />
      </div>
      <article className="sede-step" lang={language}>
        <h3>
          {phase.name[language] || <span className="missing">{t('sede.noText')}</span>}{' '}
          <span className="soft">· {say('sede.now')}</span>
        </h3>
        <p>{phase.description?.[language] || <span className="missing">{t('sede.noDescription')}</span>}</p>
        <dl>
          {rows.map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value || <span className="missing">{t('sede.noText')}</span>}</dd>
            </div>
          ))}
        </dl>
      </article>
    </div>
  );
}
