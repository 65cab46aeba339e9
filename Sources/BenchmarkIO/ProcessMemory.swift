import CMalloc

/// How the process deals with its memory.
public enum ProcessMemory {
  /// What one step of the work gives back, the next one takes: the system is not asked for the same memory again and again,
  /// which would clear every page of it each time. For programs that do one thing and end; call it at the start.
  public static func keepFreed() {
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    mallopt(M_TRIM_THRESHOLD, Int32.max)
  }
}
