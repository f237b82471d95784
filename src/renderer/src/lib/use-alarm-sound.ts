import { useEffect } from 'react';

const EVERY_MS = 8_000;
const BEEP_SECONDS = 0.25;
const PITCHES = [660, 880] as const;
const LOUDNESS = 0.2;

/** Two short tones, made on the spot: there is no file to be missing. */
function ring(audio: AudioContext): void {
  PITCHES.forEach((pitch, index) => {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    const start = audio.currentTime + index * BEEP_SECONDS;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(LOUDNESS, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + BEEP_SECONDS);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + BEEP_SECONDS);
  });
}

/** Rings again and again while it is on. A computer without sound stays silent; what is seen says the same. */
export function useAlarmSound(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || typeof AudioContext === 'undefined') return undefined;
    const audio = new AudioContext();
    ring(audio);
    const timer = setInterval(() => {
      ring(audio);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      void audio.close();
    };
  }, [isOn]);
}
