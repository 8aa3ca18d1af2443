package onewindow.figures;

import java.util.function.Predicate;

/** Shares of the items (rulebook §3.6); the base of each is named beside it. */
public enum Figure {
    /** 网上可办 */
    ONLINE(ItemFigures::online),
    /** 掌上可办 */
    MOBILE(ItemFigures::mobile),
    /** 自助终端可办 */
    KIOSK(ItemFigures::kiosk),
    /** 一趟不用跑 */
    ZERO_TRIP(item -> item.visits() == 0),
    /** 最多跑一趟 */
    ONE_TRIP(item -> item.visits() <= 1),
    /** 即办件 */
    INSTANT(ItemFigures::instant),
    /** 全市通办 */
    CITY_WIDE(ItemFigures::cityWide),
    /** 上级下放 */
    DELEGATED(ItemFigures::delegated),
    /** 进驻大厅 */
    IN_HALL(ItemFigures::inHall);

    private final Predicate<ItemFigures> counts;

    Figure(Predicate<ItemFigures> counts) {
        this.counts = counts;
    }

    public boolean counts(ItemFigures item) {
        return counts.test(item);
    }
}
