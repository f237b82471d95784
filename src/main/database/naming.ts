import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `createdAt` to `created_at`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `createdAt` in the code is `created_at` in the tables, as SQL is usually written. */
export class SnakeCaseNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }
}
