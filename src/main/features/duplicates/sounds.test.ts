import { describe, expect, it } from 'vitest';
import { compareNames, soundKeys } from './sounds';

/** One person written by two people, in names from many languages. */
const SAME = [
  ['Eleni Papadopoulou', 'Eleni Papadopulu'],
  ['Giannis Georgiou', 'Yannis Georgiou'],
  ['Ioannis Nikolaidis', 'Yannis Nicolaides'],
  ['Chatzis Kostas', 'Hatzis Kostas'],
  ['Xenia Vlachou', 'Ksenia Vlahou'],
  ['Szczepan Wałęsa', 'Shchepan Valesa'],
  ['Krzysztof Woźniak', 'Kristof Wozniak'],
  ['Jan Kowalski', 'Jan Kowalsky'],
  ['Agnieszka Dzięgielewska', 'Agnieshka Dziegielewska'],
  ['Ayşe Yılmaz', 'Ayshe Yilmaz'],
  ['Çelik Şahin', 'Chelik Shahin'],
  ['Mehmet Erdoğan', 'Mehmet Erdoan'],
  ['Gülsüm Çiftçi', 'Gulsum Ciftci'],
  ['Mohammed Al-Hussein', 'Muhammad Al Husain'],
  ['Abdullah Youssef', 'Abdallah Yusuf'],
  ['Fatima Khalil', 'Fatma Halil'],
  ['Aisha Rahman', 'Ayesha Rahmann'],
  ['Hans Schmidt', 'Hans Schmitt'],
  ['Eva Müller', 'Eva Mueller'],
  ['Meier Ruth', 'Ruth Mayer'],
  ['Catherine Smyth', 'Kathryn Smith'],
  ['Stephen Jonson', 'Steven Johnson'],
  ['María Hernández', 'Maria Ernandez'],
  ['Quispe Rosa', 'Rosa Kispe'],
  ['Mrs Anna Beck', 'Ana Bek'],
  ['Anna Maria Beck', 'Anna Beck'],
] as const;

/** Two people, however like their names. */
const OTHERS = [
  ['Anna Beck', 'Emma Beck'],
  ['Jan Kowalski', 'Jan Kovacs'],
  ['Ayşe Yılmaz', 'Ayşe Yıldız'],
  ['Maria Lopez', 'Marco Lopez'],
  ['Mohammed Ali', 'Mahmoud Ali'],
  ['Anton Keller', 'Anita Keller'],
  ['Ali Bach', 'Ela Beck'],
  ['Eleni Papadopoulou', 'Eleni Papadaki'],
  ['Peter Meier', 'Peter Maurer'],
  ['Hans Fischer', 'Jens Fischer'],
] as const;

const meet = (one: string, other: string) => soundKeys(one).some((key) => soundKeys(other).includes(key));

describe('names', () => {
  it.each(SAME)('%s is found again as %s', (one, other) => {
    expect([compareNames(one, other) !== 'differs', meet(one, other)]).toEqual([true, true]);
  });

  it.each(OTHERS)('%s is not taken for %s', (one, other) => {
    expect(compareNames(one, other)).toBe('differs');
  });

  it('of one word are part of a longer one', () => {
    expect(compareNames('Ana', 'Anna Beck')).toBe('part');
    expect(compareNames('Beck', 'Anna Koch')).toBe('differs');
  });

  it('are the same in any order, with or without accents', () => {
    expect(compareNames('José Álvarez', 'ALVAREZ, Jose')).toBe('same');
  });

  it('in other letters are compared as they are written', () => {
    expect(compareNames('Анна Бек', 'Бек Анна')).toBe('same');
    expect(compareNames('Анна Бек', 'Анна Кох')).toBe('differs');
    expect(soundKeys('Анна Бек')).toHaveLength(1);
  });

  it('have few keys, however long', () => {
    expect(soundKeys('Maria del Carmen Francisca Hernandez y Gonzalez').length).toBeLessThanOrEqual(80);
    expect(soundKeys('x'.repeat(120)).every((key) => key.length <= 300)).toBe(true);
    expect(soundKeys('🌻')).toEqual([]);
  });
});
