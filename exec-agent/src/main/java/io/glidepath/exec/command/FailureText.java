package io.glidepath.exec.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** A failure as a person reads it. Messages of this project are whole sentences already. */
public final class FailureText {
    private FailureText() {}

    /** One sentence, never empty. */
    public static String of(final Throwable failure) {
        return switch (failure) {
            case UncheckedIOException e -> unchecked(e.getMessage(), e.getCause());
            case FileSystemException e when e.getFile() != null -> e.getFile() + ": " + reason(e);
            case CharacterCodingException _ -> "it is not text in UTF-8";
            case NullPointerException e -> e.toString();
            case IndexOutOfBoundsException e -> e.toString();
            case ClassCastException e -> e.toString();
            default -> said(failure);
        };
    }

    /** Why a file could not be had, in a few words without its path. */
    public static String reason(final Throwable failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "no permission";
            case FileAlreadyExistsException _ -> "a file is in its place";
            case NotDirectoryException _ -> "it is no folder";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            case FileSystemException e -> e.getClass().getSimpleName();
            default -> of(failure);
        };
    }

    private static String unchecked(final String message, final IOException cause) {
        if (message.equals(cause.toString())) {
            return of(cause);
        }
        // The message of a file's failure is its path, which a sentence holds without the reason.
        final String why =
                cause instanceof final FileSystemException e ? e.getReason() : cause.getMessage();
        return why != null && message.contains(why)
                ? message
                : message + " (" + reason(cause) + ")";
    }

    private static String said(final Throwable failure) {
        final String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }
}
