import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { Chip } from '../ui/chip';
import type { ChangeGroups } from './version-diff';
import { nothingChanged } from './version-diff';

const tones = { added: 'done', removed: 'late', changed: 'info', reordered: 'info' } as const;

/** Changes in words: how cases run, what people read, notes; layout is one grey sentence. */
export function ChangeList({ groups }: { groups: ChangeGroups }) {
  const { t } = useTranslation('designer');
  const { language } = useLanguage();
  if (nothingChanged(groups)) {
    return (
      <p className="soft xs">
        {groups.moved > 0 ? t('versions.onlyMoved', { count: groups.moved }) : t('versions.noChanges')}
      </p>
    );
  }
  return (
    <div className="changes">
      {(['meaning', 'wording', 'note'] as const)
        .filter((aspect) => groups[aspect].length > 0)
        .map((aspect) => (
          <section key={aspect}>
            <h3>{t(`versions.aspect.${aspect}`)}</h3>
            <ul>
              {groups[aspect].map((change) => (
                <li key={`${change.kind} ${change.path} ${change.property ?? ''}`}>
                  <Chip tone={tones[change.kind]}>{t(`versions.kind.${change.kind}`)}</Chip>
                  <span>{change.text[language]}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {groups.moved > 0 ? <p className="soft xs">{t('versions.moved', { count: groups.moved })}</p> : null}
    </div>
  );
}
