/** First and family names as they are heard together; the people made of them are invented. */
export interface NamePool {
  readonly languages: readonly string[];
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export type Origin = 'de' | 'it' | 'tr' | 'pt' | 'sq' | 'es' | 'pl' | 'en' | 'uk' | 'fr';

/** How many of a hundred people come from where. */
export const ORIGIN_SHARES: Readonly<Record<Origin, number>> = {
  de: 58,
  it: 8,
  tr: 7,
  pt: 6,
  sq: 5,
  es: 4,
  pl: 4,
  en: 4,
  uk: 2,
  fr: 2,
};

export const NAMES: Readonly<Record<Origin, NamePool>> = {
  de: {
    languages: ['de'],
    women: words(
      'Anna Maria Ursula Ruth Elisabeth Monika Brigitte Silvia Claudia Petra Sabine Karin Daniela Andrea Nicole Melanie Laura Lena Sophie Johanna Rosmarie Hildegard Irma Edith Doris Renate Martina Vanessa Julia Theres',
    ),
    men: words(
      'Peter Josef Hans Markus Thomas Daniel Martin Christian Stefan Andreas Michael Patrick Manuel Lukas Simon Elias Jonas Fabian Norbert Werner Egon Alfons Rainer Kurt Erich Otto Roland Dominik Florian Adrian',
    ),
    families: words(
      'Ahorn Birkner Buchwald Dornach Eschbach Falkner Feldmann Grabherr Halder Holzer Kestner Lindauer Moosmann Nussbaum Quaderer Rheinberger Sonderegger Steinacher Talbach Ulmer Weidmann Wiesner Zangerle Zirbel Bergner Hochuli Kapeller Landolt Neuner Thurnher',
    ),
  },
  it: {
    languages: ['it', 'de'],
    women: words('Giulia Francesca Paola Chiara Lucia Carmela Antonella Rosa'),
    men: words('Marco Luca Giuseppe Antonio Matteo Salvatore Paolo Franco'),
    families: words('Bellandi Carminati Fontanella Morandini Pastorelli Ruggieri Santarossa Valtorta'),
  },
  tr: {
    languages: ['tr', 'de'],
    women: words('Ayşe Fatma Elif Zeynep Emine Hatice Meryem Selin'),
    men: words('Mehmet Mustafa Ahmet Emre Hasan Murat Cem Yusuf'),
    families: words('Akyürek Bozdağ Çelikkol Demirtaş Güneşli Karabulut Özgümüş Yıldıray'),
  },
  pt: {
    languages: ['pt', 'de'],
    women: words('Inês Mariana Catarina Fernanda Teresa Beatriz'),
    men: words('João Tiago Rui Miguel Nuno Carlos'),
    families: words('Almeirim Carvalhal Figueiral Lousada Mourinha Sobreiro'),
  },
  sq: {
    languages: ['sq', 'de'],
    women: words('Arta Blerina Drita Vjosa Teuta Mimoza'),
    men: words('Arben Besnik Driton Ilir Luan Valon'),
    families: words('Bajraku Dedaj Gashnjani Hotaj Krasniqaj Lumezi'),
  },
  es: {
    languages: ['es', 'de'],
    women: words('Carmen Lucía Pilar Elena Rocío Marta'),
    men: words('Javier Pablo Diego Álvaro Sergio Raúl'),
    families: words('Almendro Cabrera Encinas Robledo Solana Valdivieso'),
  },
  pl: {
    languages: ['pl', 'de'],
    women: words('Agnieszka Katarzyna Ewa Małgorzata Zofia Jadwiga'),
    men: words('Piotr Krzysztof Tomasz Paweł Jan Marek'),
    families: words('Brzozowska Jaworski Lipińska Olszewicz Sosnowy Wierzbicka'),
  },
  en: {
    languages: ['en', 'de'],
    women: words('Emily Grace Hannah Fiona Rachel Joan'),
    men: words('James Oliver Duncan Peter Samuel Graham'),
    families: words('Ashdown Brookfield Hartley Oakhurst Thornbury Whitcombe'),
  },
  uk: {
    languages: ['uk', 'en'],
    women: words('Oksana Iryna Nadiia Halyna Svitlana Olena'),
    men: words('Andrii Taras Bohdan Mykola Serhii Ostap'),
    families: words('Berezenko Dubovyk Kalynchuk Lypovets Verbenko Yasenchuk'),
  },
  fr: {
    languages: ['fr', 'de'],
    women: words('Camille Élodie Margaux Hélène Aurélie Solange'),
    men: words('Julien Baptiste Rémi Gaspard Étienne Luc'),
    families: words('Boisclair Chênevert Delorme Fontenay Lavigne Rochebrune'),
  },
};
