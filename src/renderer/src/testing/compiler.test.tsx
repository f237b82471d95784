import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderScreen } from './render';

const drawn: string[] = [];

function Part({ words, onClick }: { words: string; onClick: () => void }) {
  drawn.push(words);
  return <button onClick={onClick}>{words}</button>;
}

function Form() {
  const [n, setN] = useState({ one: 0, other: 0 });
  return (
    <>
      <Part words={`One ${String(n.one)}`} onClick={() => setN((old) => ({ ...old, one: old.one + 1 }))} />
      <Part
        words={`Other ${String(n.other)}`}
        onClick={() => setN((old) => ({ ...old, other: old.other + 1 }))}
      />
    </>
  );
}

it('draws a part of a form anew only when what it shows has changed', async () => {
  const { user } = renderScreen(<Form />);
  await screen.findByText('One 0');
  drawn.length = 0;
  await user.click(screen.getByText('One 0'));
  await screen.findByText('One 1');
  expect(drawn).toEqual(['One 1']);
});
