package io.glidepath.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a room's code names: packages from its imports and from its class files (which also tell of
 * names spelled out in full), and members as {@code java.lang.Math.exp}.
 */
final class References {

    /** Imports of our own: of those alone the compiler may leave nothing in a class file. */
    private static final Pattern IMPORT = Pattern.compile(
            "^import (?:static )?(io\\.glidepath(?:\\.[a-z]\\w*)*)\\.", Pattern.MULTILINE);

    private static final Pattern CLASS_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+);");

    final Set<String> packages = new TreeSet<>();
    final Set<String> members = new TreeSet<>();

    void addSource(final Path file) {
        final Matcher imports = IMPORT.matcher(Tree.text(file));
        while (imports.find()) {
            packages.add(imports.group(1));
        }
    }

    void addClassFile(final Path file) {
        final ClassModel model = parse(file);
        for (final PoolEntry entry : model.constantPool()) {
            addEntry(entry);
        }
        model.fields().forEach(f -> addDescriptor(f.fieldType().stringValue()));
        model.methods().forEach(m -> addDescriptor(m.methodType().stringValue()));
    }

    private void addEntry(final PoolEntry entry) {
        switch (entry) {
            case ClassEntry type -> addName(type.asInternalName());
            case NameAndTypeEntry pair -> addDescriptor(pair.type().stringValue());
            case MethodTypeEntry type -> addDescriptor(type.descriptor().stringValue());
            case MemberRefEntry member ->
                members.add(member.owner().asInternalName().replace('/', '.')
                        + "."
                        + member.name().stringValue());
            default -> {}
        }
    }

    private void addName(final String name) {
        if (name.startsWith("[")) {
            addDescriptor(name);
        } else {
            final int end = Math.max(name.lastIndexOf('/'), 0);
            packages.add(name.substring(0, end).replace('/', '.'));
        }
    }

    private void addDescriptor(final String descriptor) {
        final Matcher names = CLASS_IN_DESCRIPTOR.matcher(descriptor);
        while (names.find()) {
            addName(names.group(1));
        }
    }

    private static ClassModel parse(final Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
