//! What the recogniser reads as money in German, French, Spanish, Portuguese and Italian.

use super::money::check;
use crate::test;
use hovergloss::engine::Language::*;

#[test]
fn german() {
    check(
        German,
        &[
            ("500 Milliarden Dollar für Stargate", "500 Milliarden Dollar=500000000000 USD"),
            ("3 Mio. € und 2,5 Mrd. Euro", "3 Mio. €=3000000 EUR | 2,5 Mrd. Euro=2500000000 EUR"),
            ("10 bis 20 Mio. Euro", "10 bis 20 Mio. Euro=10000000..20000000 EUR"),
            ("zwischen 5 und 7 Millionen Franken", "5 und 7 Millionen Franken=5000000..7000000 CHF"),
            ("fünf Millionen Euro", "fünf Millionen Euro=5000000 EUR"),
            ("zweihundertfünfzig Euro", "zweihundertfünfzig Euro=250 EUR"),
            ("fünfundzwanzigtausend Dollar", "fünfundzwanzigtausend Dollar=25000 USD"),
            ("eine halbe Million Euro", "eine halbe Million Euro=500000 EUR"),
            ("EUR 1.000,-, 5,- € und 20.– Franken", "EUR 1.000,-=1000 EUR | 5,- €=5 EUR | 20.– Franken=20 CHF"),
            ("ein 500-Mrd.-Dollar-Plan", "500-Mrd.-Dollar=500000000000 USD"),
            ("99 ct", "99 ct=0.99 EUR"),
            ("zweieinhalb Millionen Euro", "zweieinhalb Millionen Euro=2500000 EUR"),
            ("anderthalb Milliarden Euro", "anderthalb Milliarden Euro=1500000000 EUR"),
            ("1.234.567,89 €", "1.234.567,89 €=1234567.89 EUR"),
            ("94.000 Euro, 12 500 Euro", "94.000 Euro=94000 EUR | 12 500 Euro=12500 EUR"),
            ("60 US-Dollar je Barrel", "60 US-Dollar=60 USD"),
            ("20 kanadische Dollar, 30 Schweizer Franken", "20 kanadische Dollar=20 CAD | 30 Schweizer Franken=30 CHF"),
            ("100 Mrd. US-Dollar", "100 Mrd. US-Dollar=100000000000 USD"),
            ("5 schwedische Kronen", "5 schwedische Kronen=5 SEK"),
            ("der 500-Euro-Schein", "500-Euro=500 EUR"),
            ("64 Euro und 45 Cent", "64 Euro und 45 Cent=64.45 EUR"),
            ("99 Cent", "99 Cent=0.99 EUR"),
            ("CHF 1'234.50", "CHF 1'234.50=1234.5 CHF"),
            ("300 britische Pfund", "300 britische Pfund=300 GBP"),
            ("1,2 Billionen Euro", "1,2 Billionen Euro=1200000000000 EUR"),
            ("rund 40 Tsd. Euro", "40 Tsd. Euro=40000 EUR"),
            ("4 Milliarden südkoreanische Won", "4 Milliarden südkoreanische Won=4000000000 KRW"),
            ("ein Euro und 50 Cent", "ein Euro und 50 Cent=1.5 EUR"),
            ("100.000 Yen, 20 Yuan", "100.000 Yen=100000 JPY | 20 Yuan=20 CNY"),
            ("Millionen von Dollar", ""),
            ("mehrere Millionen Euro", ""),
            ("ein paar tausend Euro", ""),
            ("am 31.01.2025 um 14.30 Uhr", ""),
            ("die Euro 2024", ""),
            ("3 Pfund schwer", ""),
            ("20 Grad, 5 Mark Brandenburg", "5 Mark=5 DEM"),
            ("Band 3, Seite 15", ""),
        ],
    );
}

#[test]
fn french() {
    check(
        French,
        &[
            ("500 milliards de dollars", "500 milliards de dollars=500000000000 USD"),
            ("3 millions d'euros", "3 millions d'euros=3000000 EUR"),
            ("3 millions d’euros", "3 millions d’euros=3000000 EUR"),
            ("1,2 milliard d'euros", "1,2 milliard d'euros=1200000000 EUR"),
            ("trois mille euros", "trois mille euros=3000 EUR"),
            ("deux cent cinquante euros", "deux cent cinquante euros=250 EUR"),
            ("quatre-vingt-dix-sept euros", "quatre-vingt-dix-sept euros=97 EUR"),
            ("un million d'euros", "un million d'euros=1000000 EUR"),
            ("vingt et un euros", "vingt et un euros=21 EUR"),
            ("10 à 20 millions d'euros", "10 à 20 millions d'euros=10000000..20000000 EUR"),
            ("un million et demi d'euros", "un million et demi d'euros=1500000 EUR"),
            ("12 500 € et 1 234 567,89 euros", "12 500 €=12500 EUR | 1 234 567,89 euros=1234567.89 EUR"),
            ("10 M€, 3,5 Md€ et 40 k€", "10 M€=10000000 EUR | 3,5 Md€=3500000000 EUR | 40 k€=40000 EUR"),
            ("de 10 à 20 euros", "10 à 20 euros=10..20 EUR"),
            ("entre 5 et 7 millions d'euros", "5 et 7 millions d'euros=5000000..7000000 EUR"),
            ("20 dollars canadiens", "20 dollars canadiens=20 CAD"),
            ("50 $ CA, 60 $ US, 70 $CA", "50 $ CA=50 CAD | 60 $ US=60 USD | 70 $CA=70 CAD"),
            ("7 $ au lieu de 9 $ AU", "7 $=7 USD | 9 $ AU=9 AUD"),
            ("30 francs suisses", "30 francs suisses=30 CHF"),
            ("200 millions de livres sterling", "200 millions de livres sterling=200000000 GBP"),
            ("400 dollars de Hong Kong", "400 dollars de Hong Kong=400 HKD"),
            ("10 000 francs CFA", "10 000 francs CFA=10000 XOF"),
            ("64 euros et 45 centimes", "64 euros et 45 centimes=64.45 EUR"),
            ("100 couronnes suédoises", "100 couronnes suédoises=100 SEK"),
            ("100 000 yens, 3 yuans", "100 000 yens=100000 JPY | 3 yuans=3 CNY"),
            ("2 milliards 300 millions d'euros", "2 milliards 300 millions d'euros=2300000000 EUR"),
            ("des millions d'euros", ""),
            ("plusieurs milliers d'euros", ""),
            ("trois livres et un cahier", ""),
            ("l'Euro 2024", ""),
            ("le 31 janvier 2025 à 14 h 30", ""),
            ("20 % de cent personnes", ""),
        ],
    );
}

#[test]
fn spanish() {
    check(
        Spanish,
        &[
            ("500.000 millones de dólares", "500.000 millones de dólares=500000000000 USD"),
            ("50 mil millones de dólares", "50 mil millones de dólares=50000000000 USD"),
            ("1,5 billones de euros", "1,5 billones de euros=1500000000000 EUR"),
            (
                "mil euros, cien pesos, diez mil yenes",
                "mil euros=1000 EUR | cien pesos=100 MXN | diez mil yenes=10000 JPY",
            ),
            ("un millón de euros", "un millón de euros=1000000 EUR"),
            ("doscientos cincuenta euros", "doscientos cincuenta euros=250 EUR"),
            ("cuarenta y cinco euros", "cuarenta y cinco euros=45 EUR"),
            ("medio millón de euros", "medio millón de euros=500000 EUR"),
            ("un millón y medio de euros", "un millón y medio de euros=1500000 EUR"),
            ("3 euros y medio", "3 euros y medio=3.5 EUR"),
            ("4 mil 500 millones de pesos", "4 mil 500 millones de pesos=4500000000 MXN"),
            ("entre 10 y 20 millones de euros", "10 y 20 millones de euros=10000000..20000000 EUR"),
            ("de 10 a 20 euros", "10 a 20 euros=10..20 EUR"),
            ("20 pesos mexicanos, 30 pesos argentinos", "20 pesos mexicanos=20 MXN | 30 pesos argentinos=30 ARS"),
            ("400 dólares estadounidenses", "400 dólares estadounidenses=400 USD"),
            ("5 dólares de Hong Kong", "5 dólares de Hong Kong=5 HKD"),
            ("US$ 1.200 y 3.000 USD", "US$ 1.200=1200 USD | 3.000 USD=3000 USD"),
            ("1.234.567,89 €", "1.234.567,89 €=1234567.89 EUR"),
            ("60 libras esterlinas", "60 libras esterlinas=60 GBP"),
            ("200 francos suizos y 9 reales brasileños", "200 francos suizos=200 CHF | 9 reales brasileños=9 BRL"),
            ("64 euros y 45 céntimos", "64 euros y 45 céntimos=64.45 EUR"),
            ("500 mdd", "500 mdd=500000000 USD"),
            ("500 mdd USD", "500 mdd USD=500000000 USD"),
            ("S/ 350 al mes", "S/ 350=350 PEN"),
            ("3 millones 200 mil pesos", "3 millones 200 mil pesos=3200000 MXN"),
            ("miles de euros", ""),
            ("varios millones de dólares", ""),
            ("200 bolivianos murieron", ""),
            ("la Eurocopa 2024 y 3 soldados", ""),
            ("el 31 de enero de 2025", ""),
            ("mil personas, cien años", ""),
        ],
    );
}

#[test]
fn portuguese() {
    check(
        Portuguese,
        &[
            ("R$ 1,2 mi e R$ 3 bi", "R$ 1,2 mi=1200000 BRL | R$ 3 bi=3000000000 BRL"),
            ("R$ 1.234,56", "R$ 1.234,56=1234.56 BRL"),
            ("500 bilhões de dólares", "500 bilhões de dólares=500000000000 USD"),
            ("um milhão de reais", "um milhão de reais=1000000 BRL"),
            ("entre R$ 10 e R$ 20", "R$ 10 e R$ 20=10..20 BRL"),
            ("vinte e um mil reais", "vinte e um mil reais=21000 BRL"),
            ("mil e quinhentos reais", "mil e quinhentos reais=1500 BRL"),
            ("duzentos e cinquenta euros", "duzentos e cinquenta euros=250 EUR"),
            ("meio milhão de euros", "meio milhão de euros=500000 EUR"),
            ("entre 10 e 20 milhões de reais", "10 e 20 milhões de reais=10000000..20000000 BRL"),
            ("de 10 a 20 reais", "10 a 20 reais=10..20 BRL"),
            ("US$ 60 por milhão de tokens", "US$ 60=60 USD"),
            (
                "20 dólares canadenses e 30 pesos argentinos",
                "20 dólares canadenses=20 CAD | 30 pesos argentinos=30 ARS",
            ),
            ("40 libras esterlinas", "40 libras esterlinas=40 GBP"),
            ("10 reais e 50 centavos", "10 reais e 50 centavos=10.5 BRL"),
            ("3 mil euros", "3 mil euros=3000 EUR"),
            ("5 mil milhões de euros", "5 mil milhões de euros=5000000000 EUR"),
            ("100 mil ienes", "100 mil ienes=100000 JPY"),
            ("300 francos suíços", "300 francos suíços=300 CHF"),
            ("R$ 10 milhões a R$ 20 milhões", "R$ 10 milhões a R$ 20 milhões=10000000..20000000 BRL"),
            ("milhões de reais", ""),
            ("vários mil reais", ""),
            ("mil pessoas e cem anos", ""),
            ("em 31 de janeiro de 2025", ""),
        ],
    );
}

#[test]
fn italian() {
    check(
        Italian,
        &[
            ("500 miliardi di dollari", "500 miliardi di dollari=500000000000 USD"),
            ("2,5 miliardi di euro", "2,5 miliardi di euro=2500000000 EUR"),
            ("3 mln di euro e 4 mld di euro", "3 mln di euro=3000000 EUR | 4 mld di euro=4000000000 EUR"),
            ("un milione di euro", "un milione di euro=1000000 EUR"),
            ("3 milioni e 200mila euro", "3 milioni e 200mila euro=3200000 EUR"),
            ("duemila euro, trentacinque euro", "duemila euro=2000 EUR | trentacinque euro=35 EUR"),
            ("duecentocinquantamila euro", "duecentocinquantamila euro=250000 EUR"),
            ("ventuno euro", "ventuno euro=21 EUR"),
            ("mezzo milione di euro", "mezzo milione di euro=500000 EUR"),
            ("10 mila euro", "10 mila euro=10000 EUR"),
            ("tra 10 e 20 milioni di euro", "10 e 20 milioni di euro=10000000..20000000 EUR"),
            ("da 10 a 20 euro", "10 a 20 euro=10..20 EUR"),
            ("tra i 10 e i 20 euro", "10 e i 20 euro=10..20 EUR"),
            ("20 dollari canadesi, 30 franchi svizzeri", "20 dollari canadesi=20 CAD | 30 franchi svizzeri=30 CHF"),
            ("40 sterline", "40 sterline=40 GBP"),
            ("1.234,56 €", "1.234,56 €=1234.56 EUR"),
            ("10 euro e 50 centesimi", "10 euro e 50 centesimi=10.5 EUR"),
            ("100.000 yen", "100.000 yen=100000 JPY"),
            ("200 corone svedesi", "200 corone svedesi=200 SEK"),
            ("milioni di euro", ""),
            ("tre ore e due anni", ""),
            ("il 31 gennaio 2025", ""),
            ("Euro 2024", ""),
            ("sei mila persone", ""),
        ],
    );
}
