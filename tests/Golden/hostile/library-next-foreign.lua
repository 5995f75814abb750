-- next from keys that are none.
function player_think()
  while true do pcall(next, {}, {}) pcall(next, { a = 1 }, "b") pcall(next, {}, 1e300) pcall(next, {}, 0/0) end
end
