/** States and provinces that news in English names without their country, folded: the United States', Canada's, Australia's and India's. */
export const REGIONS: ReadonlySet<string> = new Set([
  ...`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming alberta manitoba ontario quebec saskatchewan
queensland tasmania victoria bihar gujarat kerala maharashtra punjab rajasthan`.split(/\s+/u),
  ...'new hampshire,new jersey,new mexico,new york,north carolina,north dakota,rhode island,south carolina,south dakota,west virginia,british columbia,new brunswick,nova scotia,new south wales,south australia,western australia,tamil nadu,uttar pradesh,west bengal'.split(
    ',',
  ),
]);
