import type { SedeText } from '../texts.js';
import type { StagesPicture } from './picture.js';
import { StagesSvg } from './stages-svg.js';

/** Both drawings of the stages (one is shown, by width) and the key. `wordsId` is the id of the same in words. */
export function StagesFigure({
  picture,
  wordsId,
  t,
}: {
  picture: StagesPicture;
  wordsId?: string | undefined;
  t: SedeText;
}) {
  return (
    <figure class="stages">
      <StagesSvg picture={picture} shape="wide" id="stages-w" t={t} />
      <StagesSvg picture={picture} shape="tall" id="stages-t" t={t} />
      <figcaption>
        {t('stages.key')} {wordsId ? <a href={`#${wordsId}`}>{t('stages.inWordsLink')}</a> : null}
      </figcaption>
    </figure>
  );
}
