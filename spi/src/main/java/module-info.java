/** The vocabulary and the ports of Freestone. Needs java.base only. */
module dev.freestone.spi {
    requires static transitive org.jspecify;

    exports dev.freestone.error;
    exports dev.freestone.model.campaign;
    exports dev.freestone.model.cases;
    exports dev.freestone.model.common;
    exports dev.freestone.model.contact;
    exports dev.freestone.model.engagement;
    exports dev.freestone.model.notification;
    exports dev.freestone.model.promo;
    exports dev.freestone.spi;
}
