-- Errors of the API when memory is full.
function player_think()
  kept = kept or {}
  pcall(function() while true do kept[#kept + 1] = "x" .. #kept end end)
  while true do pcall(get_pos, -1) pcall(string.rep, "x", 10000) pcall(tostring, {}) pcall(coroutine.create, print) end
end
