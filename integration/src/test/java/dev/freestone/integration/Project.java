package dev.freestone.integration;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The project as its own gates see it: sources, documents, and the compiled classes of all published modules. */
public final class Project {
    private static final Path ROOT =
            Path.of(System.getProperty("freestone.root", "")).toAbsolutePath().normalize();
    private static final Pattern MODULE = Pattern.compile("/([a-z-]+)/target/");
    private static final Pattern EXPORT = Pattern.compile("^\\s*exports ([a-z.]+);", Pattern.MULTILINE);

    /** Main classes only: those of tests are free. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.freestone");

    private Project() {}

    /** The folder of the module that a class was compiled in, such as {@code core}. */
    static String moduleOf(JavaClass type) {
        var found = MODULE.matcher(type.getSource()
                .map(source -> source.getUri().toString())
                .orElseThrow(() -> new IllegalStateException(type.getName() + " has no source")));
        if (!found.find()) {
            throw new IllegalStateException(type.getName() + " was not compiled by this build");
        }
        return found.group(1);
    }

    /** The packages that a module exports to everyone, read from its module-info. */
    static Set<String> exportsOf(String module) {
        return EXPORT.matcher(text(ROOT.resolve(module).resolve("src/main/java/module-info.java")))
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** Files of the project, without what was built or is hidden, in a stable order. */
    static List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = String.valueOf(folder.getFileName());
                    boolean skipped = !folder.equals(ROOT) && (name.equals("target") || name.startsWith("."));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    /** A path as people name it, such as {@code docs/spec/errors.md}. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
