/** Language tags offered for choosing: ISO 639-1, some spoken ones beyond it, and written variants people ask for. */
export const LANGUAGE_TAGS: readonly string[] = (
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ceb ch co cr cs cu cv cy da ' +
  'de dv dz ee el en eo es et eu fa ff fi fil fj fo fr fy ga gd gl gn gsw gu gv ha haw he hi hmn ho ' +
  'hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kea kg ki kj kk kl km kn ko kr ks ku kv kw ' +
  'ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc ' +
  'oj om or os pa pap pi pl prs ps pt pt-BR qu rm rn ro rom ru rw sa sc sd se sg si sk sl sm sn so ' +
  'sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi ' +
  'yo yue za zh zh-Hans zh-Hant zu'
).split(' ');
