//! Pounds that are a weight, and livres that are books.

use super::amount::Page;
use super::figure::Figure;
use super::number::Number;
use super::unit::Unit;
use crate::engine::Language;
use crate::engine::text::look;

/// Whether pounds, in any language, are no money; `alone`: nothing else stands in their block.
pub fn weighed(page: &Page, number: &Number, unit: &Unit, alone: bool) -> bool {
    let text = page.text;
    let below = |most| number.value.less(Figure::new(most));
    // "half a pound" is butter.
    if number.integers == 0 && below(1) {
        return true;
    }
    if alone {
        return false;
    }
    // What stands close by: the last few words.
    let from = number.start.saturating_sub(32);
    let near = (from..from + 4).find_map(|from| text.get(from..number.start)).unwrap_or_default();
    let follows = |phrases| look::phrase(text, unit.end, phrases) > 0;
    let language = match page.language {
        // "a 500-pound bomb", but "a 500-pound fine"
        Language::English => {
            look::at(text, number.end) == '-' && !number.scaled && number.decimals != 2 && !follows(PRICED)
        }
        // "20 Pfund Kartoffeln"
        Language::German => {
            let noun = look::at(text, unit.end + 1);
            let noun = follows(" ") && (noun.is_ascii_uppercase() || look::is_in(noun, "ÄÖÜ"));
            !number.scaled && noun && !follows(OWED)
        }
        // "livres" without "sterling" are books unless there are millions.
        Language::French if look::ends(text, unit.end, "livre|livres") => {
            !number.scaled || follows(" vendu| écoulé| imprimé") || look::holds(near, "vendu ")
        }
        Language::Korean => follows("급") && below(1_000_000),
        _ => false,
    };
    // "2,000 libras de café"; but millions of them are paid.
    let of = if number.scaled { " of " } else { " of | de " };
    let of = look::phrase(text, unit.end, of);
    language
        || look::holds(near, WEIGHED)
        || below(1000) && !number.scaled && look::holds(near, LOST)
        || follows(WEIGHTS)
        || of > 0 && look::phrase(text, unit.end + of, FUNDS) == 0
}

/// Before pounds that are a weight.
const WEIGHED: &str = "체중|몸무게|무게|중량|감량|体重|重さ|重量|weigh|Weigh|bench| load|payload|capacity| eats |lift |pesa|peso|bombas de |bombes de |wog|wieg|ewicht";

/// The same, where there are not thousands.
const LOST: &str = "lost |lose |gain|shed |put on |nahm ";

/// After pounds that are a weight.
const WEIGHTS: &str = " 감량|의 무게|의 중량|짜리 덤벨| 폭탄| 유도폭탄| 항공폭탄|급 폭탄|爆弾|級爆弾| in weight| gross weight| heavier| lighter| overweight| per square| di peso| schwer|-Bombe";

/// After a hyphened pound that is money.
const PRICED: &str = "-a-|-an-|-per-| a | an | note| coin| fine| prize| reward| ticket| bill| fee| deal| bet| bid| offer| grant| gift| debt| loan| cheque| donation| voucher| penalty| bonus| salary| wage| rise| increase| cut| tax| investment| contract| transfer| fare| meal| cap | cap,| cap.| charge| levy| price| toll";

/// What is owed or paid in German, where any other noun after pounds is weighed.
const OWED: &str = " Strafe| Geldstrafe| Miete| Eintritt| Gebühr| Schulden| Kaution| Lohn| Gehalt| Bußgeld| Lösegeld| Schaden| Steuer| Prämie| Honorar| Trinkgeld";

/// What pounds of are money.
const FUNDS: &str = "debt|fund|tax|public|invest|saving|cut|aid|revenue|govern|cash|credit|profit|spend|fine|damage|sale|asset|loan|income|loss|money|extra|new |additional|state|private|foreign|unpaid|subsid|support|grant|compens|bonus|share|bond|contract|order|export|import|benefit|equity|capital|worth|wage|salar|pay|rent|prize|ticket|trade|turnover|deposit|pension|borrow|lend|budget|infra|project|develop|build|work|goods|property|stolen|our own|their own|his own|her own|its own|the money|deuda|ayuda|multa|inver|ahorro|impuest|benefic|financ|fondo|pérdida|recompensa|premio|dívida|ajuda|lucro|imposto|prejuízo|prémio|prêmio|receita|empréstimo|dette|amende|bénéfice|pertes|dollars";
