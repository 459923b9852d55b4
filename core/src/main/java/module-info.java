/** Pure rules, one package a concept, and the engine that calls the ports. */
module dev.freestone.core {
    requires transitive dev.freestone.spi;
    requires transitive jakarta.validation;
    requires com.fasterxml.jackson.core;
    requires org.apache.commons.csv;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires re2j;
    requires static org.jspecify;

    exports dev.freestone.campaign;
    exports dev.freestone.cases;
    exports dev.freestone.contact;
    exports dev.freestone.contact.policy;
    exports dev.freestone.doctor;
    exports dev.freestone.engagement;
    exports dev.freestone.engine;
    exports dev.freestone.files;
    exports dev.freestone.json;
    exports dev.freestone.lifecycle;
    exports dev.freestone.memory;
    exports dev.freestone.notification;
    exports dev.freestone.promo;
    exports dev.freestone.schedule;
    exports dev.freestone.targeting;

    opens dev.freestone.engine to
            org.hibernate.validator;
}
