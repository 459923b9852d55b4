package dev.freestone.memory;

import dev.freestone.spi.TemplateDirectory;
import dev.freestone.testkit.TemplateDirectoryConformance;
import java.util.Optional;

class InMemoryTemplateDirectoryTest extends TemplateDirectoryConformance {
    @Override
    protected TemplateDirectory openDirectory() {
        return InMemoryTemplateDirectory.create()
                .put(COMPANY, key(Optional.empty(), Optional.empty()), GENERAL)
                .put(COMPANY, key(Optional.of("es"), Optional.empty()), SPANISH)
                .put(COMPANY, key(Optional.empty(), Optional.of("auto")), PRODUCT);
    }
}
