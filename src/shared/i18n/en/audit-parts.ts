/** Words for columns that stand together in more than one table. */
export const address = {
  person_id: 'person',
  position: 'order',
  label: 'name of the address',
  line: 'street',
  locality: 'town',
  postcode: 'postcode',
  country: 'country',
  lat: 'latitude on the map',
  lng: 'longitude on the map',
  precision: 'precision of the address',
};
export const hours = { from_minute: 'begin', to_minute: 'end' };
