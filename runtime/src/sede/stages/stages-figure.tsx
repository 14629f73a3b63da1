import type { SedeText } from '../texts.js';
import type { StagesPicture } from './picture.js';
import { StagesSvg } from './stages-svg.js';

/** Both drawings of the stages (one is shown, by width) and the key. `wordsId` is the id of the same in words. */
export function StagesFigure({
  picture,
  id = 'stages',
  wordsId,
  t,
}: {
  picture: StagesPicture;
  /** Keeps apart the figures of a page that has several. */
  id?: string | undefined;
  wordsId?: string | undefined;
  t: SedeText;
}) {
  return (
    <figure class="stages">
      <StagesSvg picture={picture} shape="wide" id={`${id}-w`} t={t} />
      <StagesSvg picture={picture} shape="tall" id={`${id}-t`} t={t} />
      <figcaption>
        {t('stages.key')} {wordsId ? <a href={`#${wordsId}`}>{t('stages.inWordsLink')}</a> : null}
      </figcaption>
    </figure>
  );
}
